package org.wayfinder.benchmark.evaluation;

import static org.wayfinder.benchmark.evaluation.Subject.figure;
import static org.wayfinder.benchmark.evaluation.Subject.rough;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.wayfinder.benchmark.matching.Calibration;
import org.wayfinder.benchmark.matching.CareerStudents;
import org.wayfinder.benchmark.matching.Chance;
import org.wayfinder.benchmark.matching.HeldOut;
import org.wayfinder.benchmark.matching.Hits;
import org.wayfinder.benchmark.matching.RivalIndex;
import org.wayfinder.benchmark.matching.SimulatedStudents;
import org.wayfinder.benchmark.report.Aim;
import org.wayfinder.benchmark.report.Section;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.engine.Riasec;

/** Tables 2 to 4 for one framework: invented students, each asked twice. */
final class SimulatedTables {

  static final int STUDENTS = 10_000;

  /** Another one than {@code fit} uses, so that what was fitted meets students it has not seen. */
  private static final long SEED = 20261122;

  private final Subject subject;
  private final String framework;
  private final List<String> clusters;
  private final CompiledEdition compiled;
  private final List<SimulatedStudents.Student> students;

  SimulatedTables(Subject subject, String framework) {
    this.subject = subject;
    this.framework = framework;
    this.clusters = subject.clusters(framework);
    this.compiled = subject.compiled();
    this.students =
        new SimulatedStudents(subject.edition(), subject.constants()).of(clusters, STUDENTS, SEED);
  }

  /** Table 2. */
  Section hits() {
    var rows = new ArrayList<List<String>>();
    var both = hits(SimulatedStudents.Student::first);
    rows.add(row("engine, full profile", both));
    rows.add(row("engine, interests only", hits(s -> interestsOnly(s.first()))));
    rows.add(row("engine, activities only", hits(s -> activitiesOnly(s.first()))));
    for (var index : RivalIndex.values()) {
      rows.add(row(index.title() + ", interests as they are", hits(index)));
    }
    rows.add(chance());
    return new Section(
        "2. Simulated students, " + framework,
        "%,d invented students: %s. A hit is any cluster of the career."
            .formatted(STUDENTS, SimulatedStudents.ASSUMPTIONS),
        List.of("", "hit@1", "hit@3", "mean reciprocal place"),
        rows,
        framework.equals(Subject.HEALTH_SCIENCE)
            ? List.of(Aims.atLeast("simulated students, ten clusters, hit@3", 0.85, both.at(3)))
            : List.of(),
        List.of());
  }

  private interface Answers {
    Profile of(SimulatedStudents.Student student);
  }

  private static Profile interestsOnly(Profile profile) {
    return CareerStudents.profile(profile.riasec(), new TreeMap<>());
  }

  private static Profile activitiesOnly(Profile profile) {
    return CareerStudents.profile(Collections.emptyMap(), profile.activities());
  }

  private Hits hits(Answers answers) {
    var hits = new Hits(clusters);
    for (var student : students) {
      var fits = fits(answers.of(student));
      hits.add(student.right(), Hits.place(fits, student.right()));
    }
    return hits;
  }

  private double[] fits(Profile profile) {
    return RankingEngine.fits(profile, compiled).stream()
        .filter(f -> f.framework().equals(framework))
        .flatMapToDouble(f -> f.fits().stream().mapToDouble(Double::doubleValue))
        .toArray();
  }

  private Hits hits(RivalIndex index) {
    var means = HeldOut.means(subject.edition(), clusters);
    var hits = new Hits(clusters);
    for (var student : students) {
      var six =
          Riasec.scales().stream()
              .mapToDouble(
                  s -> 1 + 6 * student.first().riasec().getOrDefault(s, 0.0) / Riasec.MAX_SCORE)
              .toArray();
      hits.add(student.right(), Hits.place(index.likenesses(six, means), student.right()));
    }
    return hits;
  }

  private List<String> chance() {
    double one = 0, three = 0, reciprocal = 0;
    for (var student : students) {
      one += Chance.at(1, student.right().size(), clusters.size()) / STUDENTS;
      three += Chance.at(3, student.right().size(), clusters.size()) / STUDENTS;
      reciprocal += Chance.reciprocal(student.right().size(), clusters.size()) / STUDENTS;
    }
    return List.of("chance", figure(one), figure(three), figure(reciprocal));
  }

  private static List<String> row(String name, Hits hits) {
    return List.of(name, figure(hits.at(1)), figure(hits.at(3)), figure(hits.reciprocal()));
  }

  private List<Ranking.Cluster> ranked(Profile profile) {
    return RankingEngine.rank(profile, compiled).frameworks().stream()
        .filter(f -> f.id().equals(framework))
        .flatMap(f -> f.clusters().stream())
        .toList();
  }

  /** Table 3. */
  Section stability() {
    var agreement = new Agreement();
    for (var student : students) {
      var once = ranked(student.first());
      var again = ranked(student.second());
      if (!once.isEmpty() && !again.isEmpty()) {
        agreement.add(once, again);
      }
    }
    var overlap = agreement.overlap();
    var size = agreement.groupSize();
    var first = agreement.sameFirst();
    var aims = new ArrayList<Aim>();
    if (framework.equals(Subject.HEALTH_SCIENCE)) {
      aims.add(Aims.atLeast("ten clusters, first tie groups overlap on retake", 0.95, overlap));
      aims.add(Aims.atMost("ten clusters, mean size of the first tie group", 3, size));
      aims.add(
          Aims.atMost(
              "ten clusters, the bare first place agrees less often", overlap - 0.05, first));
    }
    return new Section(
        "3. Stability, " + framework,
        "The same students asked twice, with fresh error.",
        List.of(
            "students with both rankings",
            "first groups overlap",
            "mean size of the first group",
            "same cluster first"),
        List.of(
            List.of(
                "%,d".formatted(agreement.pairs()), figure(overlap), rough(size), figure(first))),
        aims,
        List.of("The others' answers were too flat to rank by in one of the two."));
  }

  /** Table 4. */
  Section calibration() {
    var calibration = new Calibration();
    for (var student : students) {
      var ranked = ranked(student.first());
      if (!ranked.isEmpty()) {
        calibration.add(clusters, ranked, fits(student.truth()));
      }
    }
    return CalibrationSection.of(
        "4. Calibration of the chance to be among the first three, " + framework,
        "What the engine says from erroneous answers, and how often it holds for the true profile.",
        "chance of the first three, mean gap over ten bins, " + framework,
        calibration);
  }
}
