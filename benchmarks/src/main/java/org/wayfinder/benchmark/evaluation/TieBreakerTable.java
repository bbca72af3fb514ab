package org.wayfinder.benchmark.evaluation;

import static org.wayfinder.benchmark.evaluation.Subject.figure;
import static org.wayfinder.benchmark.evaluation.Subject.rough;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

    void add(List<String> group, String best, int before) {
      students++;
      clusters += group.size();
      withBest += group.contains(best) ? 1 : 0;
      smaller += group.size() < before ? 1 : 0;
    }

    double size() {
      return (double) clusters / students;
    }

    List<String> row(String name) {
      return List.of(
          name,
          rough(size()),
          figure((double) smaller / students),
          figure((double) withBest / students));
    }
  }

  Section section() {
    var before = new Groups();
    var after = new Groups();
    var byLot = new Groups();
    for (var student : simulation.of(clusters, STUDENTS, SEED)) {
      var group = firstGroup(student.first());
      if (group.size() > 1) {
        var best = best(student.truth());
        before.add(group, best, group.size());
        var items = chosen(student.first());
        after.add(firstGroup(simulation.asked(student, items, random)), best, group.size());
        var others = new ArrayList<>(reserve);
        Collections.shuffle(others, random);
        var lot = simulation.asked(student, others.subList(0, items.size()), random);
        byLot.add(firstGroup(lot), best, group.size());
      }
    }
    return new Section(
        "3. Tie breaker, " + framework,
        "%,d of %,d invented students have a tie for the first place. They answer the three to five more questions that the engine chooses, or as many by lot; each answer has an error of its own."
            .formatted(before.students, STUDENTS),
        List.of(
            "", "mean size of the first group", "smaller than before", "truly best cluster in it"),
        List.of(
            before.row("before"),
            after.row("after the questions that were chosen"),
            byLot.row("after as many by lot")),
        List.of(
            Aims.atMost(
                "first tie group after the tie breaker, against before, " + framework,
                before.size(),
                after.size())),
        List.of());
  }

  private List<TieBreaker.Item> chosen(Profile profile) {
    return TieBreaker.of(profile, compiled, null, reserve).stream()
        .filter(questions -> questions.framework().equals(framework))
        .flatMap(questions -> questions.items().stream())
        .toList();
  }

  private List<String> firstGroup(Profile profile) {
    return RankingEngine.rank(profile, compiled).frameworks().stream()
        .filter(ranked -> ranked.id().equals(framework))
        .flatMap(ranked -> ranked.clusters().stream())
        .filter(cluster -> cluster.tieGroup() == 1)
        .map(Ranking.Cluster::id)
        .toList();
  }

  private String best(Profile truth) {
    var fits =
        RankingEngine.fits(truth, compiled).stream()
            .filter(found -> found.framework().equals(framework))
            .findFirst()
            .orElseThrow();
    var best = 0;
    for (var k = 1; k < fits.fits().size(); k++) {
      best = fits.fits().get(k) > fits.fits().get(best) ? k : best;
    }
    return fits.clusters().get(best);
  }
}
