package org.wayfinder.benchmark.evaluation;

import static org.wayfinder.benchmark.evaluation.Subject.figure;
import static org.wayfinder.benchmark.evaluation.Subject.rough;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayfinder.benchmark.matching.CareerStudents;
import org.wayfinder.benchmark.matching.SimulatedStudents;
import org.wayfinder.benchmark.report.Section;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.engine.Riasec;

/**
 * Table 5: which clusters come first for groups whose interests differ as men's and women's do on
 * the average in published studies.
 */
final class FairnessTable {

  /** Men minus women, in standard deviations, in RIASEC order. */
  private static final double[] EFFECTS = {0.84, 0.26, -0.35, -0.68, 0.04, -0.33};

  private static final int STUDENTS = 5_000;
  private static final long SEED = 20261123;

  private final Subject subject;
  private final String framework;
  private final List<String> clusters;
  private final CompiledEdition compiled;

  FairnessTable(Subject subject, String framework) {
    this.subject = subject;
    this.framework = framework;
    this.clusters = subject.clusters(framework);
    this.compiled = subject.compiled();
  }

  Section section() {
    var students =
        new SimulatedStudents(subject.edition(), subject.constants()).of(clusters, STUDENTS, SEED);
    var alone = new double[2][];
    var both = new double[2][];
    for (var group = 0; group < 2; group++) {
      alone[group] = exposure(students, group == 0 ? 0.5 : -0.5, false);
      both[group] = exposure(students, group == 0 ? 0.5 : -0.5, true);
    }
    var rows = new ArrayList<List<String>>();
    for (var k = 0; k < clusters.size(); k++) {
      rows.add(
          List.of(
              clusters.get(k),
              figure(alone[0][k]),
              figure(alone[1][k]),
              ratio(alone[0][k], alone[1][k]),
              figure(both[0][k]),
              figure(both[1][k]),
              ratio(both[0][k], both[1][k])));
    }
    return new Section(
        "5. Exposure by group, " + framework,
        "The same %,d invented students (as in table 2) as two groups whose interests lie half the published gender difference to either side: how often a cluster is in the first tie group."
            .formatted(STUDENTS),
        List.of("", "interests: men", "women", "ratio", "with activities: men", "women", "ratio"),
        rows,
        List.of(),
        List.of(
            "Men minus women in SDs: R .84, I .26, A -.35, S -.68, E .04, C -.33 (published meta-analysis).",
            "How far liking the health activities differs between groups is not known; here it does not, so the right half shows the least difference there can be."));
  }

  private static String ratio(double one, double other) {
    return one == 0 || other == 0 ? "–" : rough(one / other);
  }

  /** In which share of the rankings each cluster is in the first group. */
  private double[] exposure(
      List<SimulatedStudents.Student> students, double side, boolean activities) {
    var shares = new double[clusters.size()];
    var ranked = 0;
    for (var student : students) {
      var profile =
          CareerStudents.profile(
              CareerStudents.riasec(moved(student.first(), side)),
              activities ? student.first().activities() : none());
      for (var found : RankingEngine.rank(profile, compiled).frameworks()) {
        if (found.id().equals(framework)) {
          ranked++;
          found.clusters().stream()
              .filter(c -> c.tieGroup() == 1)
              .forEach(c -> shares[clusters.indexOf(c.id())]++);
        }
      }
    }
    for (var k = 0; k < shares.length; k++) {
      shares[k] /= ranked;
    }
    return shares;
  }

  private static SortedMap<String, Double> none() {
    return new TreeMap<>();
  }

  private double[] moved(Profile profile, double side) {
    var scores = new double[Riasec.COUNT];
    for (var scale : Riasec.scales()) {
      var s = scale.index();
      var norm = subject.constants().student().get(s);
      scores[s] = profile.riasec().getOrDefault(scale, 0.0) + side * EFFECTS[s] * norm.sd();
    }
    return scores;
  }
}
