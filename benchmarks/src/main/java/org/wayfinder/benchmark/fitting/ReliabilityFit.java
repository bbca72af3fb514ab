package org.wayfinder.benchmark.fitting;

import java.util.List;
import org.wayfinder.benchmark.matching.Calibration;
import org.wayfinder.benchmark.matching.SimulatedStudents;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.engine.RankingEngine;

/**
 * Chooses the reliability of an activity score under which the engine's chances are the nearest to
 * what they say, for simulated students of all frameworks. Their scores differ between people not
 * only by error but by careers and elevation, so it is not the reliability they were made with.
 */
final class ReliabilityFit {

  private static final int STUDENTS = 2_000;
  private static final long SEED = 1;
  private static final int LOWEST = 50;
  private static final int HIGHEST = 90;
  private static final int STEP = 4;

  private ReliabilityFit() {}

  /** What was chosen, and the mean gap that is left. */
  record Choice(double reliability, double gap) {}

  static Choice best(EditionContent edition, EngineConstants constants) {
    var best = new Choice(0, Double.MAX_VALUE);
    for (var hundredths = LOWEST; hundredths <= HIGHEST; hundredths += STEP) {
      var reliability = hundredths / 100.0;
      var gap = gap(edition, with(constants, reliability));
      best = gap < best.gap() ? new Choice(reliability, gap) : best;
    }
    return best;
  }

  /** The constants with this reliability of activities. */
  static EngineConstants with(EngineConstants c, double activities) {
    return new EngineConstants(
        c.version(),
        c.student(),
        c.career(),
        c.weightRiasec(),
        c.profiles(),
        new EngineConstants.Uncertainty(
            SimulatedStudents.INTEREST_RELIABILITY, activities, 500, 20),
        c.carelessness());
  }

  private static double gap(EditionContent edition, EngineConstants constants) {
    var compiled = new CompiledEdition(edition, constants);
    var sum = 0.0;
    for (var framework : edition.frameworks()) {
      var clusters =
          edition.clusters().stream()
              .filter(c -> c.framework().equals(framework))
              .map(EditionContent.Cluster::id)
              .toList();
      var calibration = new Calibration();
      for (var student : new SimulatedStudents(edition, constants).of(clusters, STUDENTS, SEED)) {
        var ranked = ranked(student.first(), compiled, framework);
        if (!ranked.isEmpty()) {
          calibration.add(clusters, ranked, truth(student.truth(), compiled, framework));
        }
      }
      sum += calibration.meanGap() / edition.frameworks().size();
    }
    return sum;
  }

  private static List<Ranking.Cluster> ranked(
      Profile profile, CompiledEdition compiled, String framework) {
    return RankingEngine.rank(profile, compiled).frameworks().stream()
        .filter(f -> f.id().equals(framework))
        .flatMap(f -> f.clusters().stream())
        .toList();
  }

  private static double[] truth(Profile profile, CompiledEdition compiled, String framework) {
    return RankingEngine.fits(profile, compiled).stream()
        .filter(f -> f.framework().equals(framework))
        .flatMapToDouble(f -> f.fits().stream().mapToDouble(Double::doubleValue))
        .toArray();
  }
}
