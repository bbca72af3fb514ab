package org.wayfinder.benchmark.evaluation;

import static org.wayfinder.benchmark.evaluation.Subject.figure;
import static org.wayfinder.benchmark.evaluation.Subject.rough;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.wayfinder.benchmark.matching.Calibration;
import org.wayfinder.benchmark.matching.SimulatedStudents;
import org.wayfinder.benchmark.report.Section;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.engine.TieBreaker;

/**
 * What a few more questions do to the first tie group of those who have a tie: the ones that the
 * tie breaker chooses, beside as many by lot.
 */
final class TieBreakerTable {

  private static final int STUDENTS = 5_000;
  private static final long SEED = 20261127;

  private final String framework;
  private final List<String> clusters;
  private final CompiledEdition compiled;
  private final SimulatedStudents simulation;
  private final List<TieBreaker.Item> reserve;
  private final Random random = new Random(SEED);

  TieBreakerTable(Subject subject, String framework) {
    this.framework = framework;
    this.clusters = subject.clusters(framework);
    this.compiled = subject.compiled();
    this.simulation = new SimulatedStudents(subject.edition(), subject.constants());
    this.reserve = subject.catalogue().reserve();
  }

  /** First groups of the same students. */
  private static final class Groups {

    private int students;
    private int clusters;
    private int withBest;
    private int smaller;
    private double chance;

    void add(List<Ranking.Cluster> group, String best, int before) {
      students++;
      clusters += group.size();
      withBest += group.stream().anyMatch(cluster -> cluster.id().equals(best)) ? 1 : 0;
      smaller += group.size() < before ? 1 : 0;
      for (var cluster : group) {
        var chances = cluster.chances();
        chance += chances == null ? 0 : chances.first() / 1000.0;
      }
    }

    double size() {
      return (double) clusters / students;
    }

    List<String> row(String name) {
      return List.of(
          name,
          rough(size()),
          figure((double) smaller / students),
          figure((double) withBest / students),
          figure(chance / students));
    }
  }

  /** The groups, and whether the chances still hold after the questions that were chosen. */
  List<Section> sections() {
    var before = new Groups();
    var after = new Groups();
    var byLot = new Groups();
    var calibration = new Calibration();
    for (var student : simulation.of(clusters, STUDENTS, SEED)) {
      var group = firstGroup(ranked(student.first()));
      if (group.size() > 1) {
        var fits = fits(student.truth());
        var best = clusters.get(best(fits));
        before.add(group, best, group.size());
        var items = chosen(student.first());
        var ranked = ranked(simulation.asked(student, items, random));
        after.add(firstGroup(ranked), best, group.size());
        calibration.add(clusters, ranked, fits);
        var others = new ArrayList<>(reserve);
        Collections.shuffle(others, random);
        var lot = simulation.asked(student, others.subList(0, items.size()), random);
        byLot.add(firstGroup(ranked(lot)), best, group.size());
      }
    }
    return List.of(
        groups(before, after, byLot),
        CalibrationSection.of(
            "4. Calibration after the tie breaker, " + framework,
            "The chance to be among the first three, as in the table above, of those who had a tie and answered the questions that were chosen.",
            "chance of the first three after the tie breaker, mean gap over ten bins, " + framework,
            calibration));
  }

  private Section groups(Groups before, Groups after, Groups byLot) {
    return new Section(
        "3. Tie breaker, " + framework,
        "%,d of %,d invented students have a tie for the first place. They answer the three to five more questions that the engine chooses, or as many by lot; each answer has an error of its own."
            .formatted(before.students, STUDENTS),
        List.of(
            "",
            "mean size of the first group",
            "smaller than before",
            "truly best cluster in it",
            "chance of that, as the engine says"),
        List.of(
            before.row("before"),
            after.row("after the questions that were chosen"),
            byLot.row("after as many by lot")),
        List.of(
            Aims.atMost(
                "first tie group after the tie breaker, against before, " + framework,
                before.size(),
                after.size())),
        List.of(
            "The last column is the mean sum of the chances to come first in the group. Groups are made by how often clusters outrank each other, so a smaller group is expected to hold the best less often: where the last two columns agree, the draws know by how much."));
  }

  private List<TieBreaker.Item> chosen(Profile profile) {
    return TieBreaker.of(profile, compiled, null, reserve).stream()
        .filter(questions -> questions.framework().equals(framework))
        .flatMap(questions -> questions.items().stream())
        .toList();
  }

  private List<Ranking.Cluster> ranked(Profile profile) {
    return RankingEngine.rank(profile, compiled).frameworks().stream()
        .filter(ranked -> ranked.id().equals(framework))
        .flatMap(ranked -> ranked.clusters().stream())
        .toList();
  }

  private static List<Ranking.Cluster> firstGroup(List<Ranking.Cluster> ranked) {
    return ranked.stream().filter(cluster -> cluster.tieGroup() == 1).toList();
  }

  private double[] fits(Profile truth) {
    return RankingEngine.fits(truth, compiled).stream()
        .filter(found -> found.framework().equals(framework))
        .flatMapToDouble(found -> found.fits().stream().mapToDouble(Double::doubleValue))
        .toArray();
  }

  private static int best(double[] fits) {
    var best = 0;
    for (var k = 1; k < fits.length; k++) {
      best = fits[k] > fits[best] ? k : best;
    }
    return best;
  }
}
