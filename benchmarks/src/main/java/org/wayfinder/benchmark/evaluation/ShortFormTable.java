package org.wayfinder.benchmark.evaluation;

import static org.wayfinder.benchmark.evaluation.Subject.figure;
import static org.wayfinder.benchmark.evaluation.Subject.rough;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.wayfinder.benchmark.matching.Calibration;
import org.wayfinder.benchmark.matching.Hits;
import org.wayfinder.benchmark.matching.SimulatedStudents;
import org.wayfinder.benchmark.report.Aim;
import org.wayfinder.benchmark.report.Section;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.engine.RankingEngine;

/**
 * What the short form costs: the same students by ten items a scale and by five, and by five that
 * the engine takes for ten.
 */
final class ShortFormTable {

  private static final int STUDENTS = 5_000;
  private static final long SEED = 20261128;
  private static final double GAP = 0.03;

  private final String framework;
  private final List<String> clusters;
  private final CompiledEdition compiled;
  private final SimulatedStudents simulation;

  ShortFormTable(Subject subject, String framework) {
    this.framework = framework;
    this.clusters = subject.clusters(framework);
    this.compiled = subject.compiled();
    this.simulation = new SimulatedStudents(subject.edition(), subject.constants());
  }

  /** Students asked in one way. */
  private final class Asked {

    private final String name;
    private final UnaryOperator<Profile> change;
    private final Calibration calibration = new Calibration();
    private final Hits hits = new Hits(clusters);
    private int ranked;
    private int tied;

    Asked(String name, UnaryOperator<Profile> change) {
      this.name = name;
      this.change = change;
    }

    void add(SimulatedStudents.Student student, Profile answered) {
      var profile = change.apply(answered);
      var ranking = ranked(profile);
      if (!ranking.isEmpty()) {
        ranked++;
        tied += (int) ranking.stream().filter(cluster -> cluster.tieGroup() == 1).count();
        calibration.add(clusters, ranking, fits(change.apply(student.truth())));
        hits.add(student.right(), Hits.place(fits(profile), student.right()));
      }
    }

    List<String> row() {
      return List.of(
          name,
          figure(hits.at(1)),
          figure(hits.at(3)),
          rough((double) tied / ranked),
          figure(calibration.meanGap()));
    }

    Aim aim() {
      return Aims.atMost(
          "chance of the first three, mean gap over ten bins, %s, %s".formatted(name, framework),
          GAP,
          calibration.meanGap());
    }
  }

  Section section() {
    var rows = new ArrayList<List<String>>();
    var aims = new ArrayList<Aim>();
    rows(rows, aims, "", profile -> profile);
    rows(rows, aims, "interests only, ", profile -> profile.withActivities(new TreeMap<>()));
    return new Section(
        "4. The short form, " + framework,
        "%,d invented students, whose interests are asked by ten items a scale and by five. Activities are asked alike."
            .formatted(STUDENTS),
        List.of(
            "",
            "hit@1",
            "hit@3",
            "mean size of the first group",
            "gap of the chance to be among the first three"),
        rows,
        aims,
        List.of("The last row of each three is what the engine would say if it didn't know."));
  }

  private void rows(
      List<List<String>> rows, List<Aim> aims, String parts, UnaryOperator<Profile> change) {
    var ten = new Asked(parts + "ten items", change);
    var five = new Asked(parts + "five items", change);
    var taken =
        new Asked(
            parts + "five items taken for ten",
            profile -> change.apply(profile).withInterestItems(Profile.FULL_FORM));
    var random = new Random(SEED);
    for (var student : simulation.of(clusters, STUDENTS, SEED)) {
      var shortForm = simulation.byShortForm(student, random);
      ten.add(student, student.first());
      five.add(student, shortForm);
      taken.add(student, shortForm);
    }
    for (var asked : List.of(ten, five, taken)) {
      rows.add(asked.row());
    }
    aims.add(five.aim());
  }

  private List<Ranking.Cluster> ranked(Profile profile) {
    return RankingEngine.rank(profile, compiled).frameworks().stream()
        .filter(ranked -> ranked.id().equals(framework))
        .flatMap(ranked -> ranked.clusters().stream())
        .toList();
  }

  private double[] fits(Profile profile) {
    return RankingEngine.fits(profile, compiled).stream()
        .filter(fits -> fits.framework().equals(framework))
        .flatMapToDouble(fits -> fits.fits().stream().mapToDouble(Double::doubleValue))
        .toArray();
  }
}
