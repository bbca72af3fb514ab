package org.wayfinder.recommendation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the clusters of every framework for one profile. It is a function of its arguments (the
 * edition is compiled with the constants of the engine version), so a recommendation can be made
 * again by anyone, bit for bit.
 */
public final class RankingEngine {

  private RankingEngine() {}

  /** The ranking within the frameworks that are for everybody. */
  public static Ranking rank(Profile profile, CompiledEdition edition) {
    return rank(profile, edition, null);
  }

  /**
   * The ranking within the frameworks that are for everybody and those of the student's school.
   *
   * @param school id of the student's school; null where none is known
   */
  public static Ranking rank(Profile profile, CompiledEdition edition, @Nullable String school) {
    var answers = Answers.of(profile, edition);
    var frameworks = new ArrayList<Ranking.Framework>();
    if (answers.quality().ok()) {
      for (var framework : edition.frameworks(school)) {
        frameworks.add(new FrameworkRanker(profile, answers, edition, framework).rank());
      }
    }
    var used = Arrays.stream(answers.dimensions()).mapToObj(edition.activities()::get).toList();
    return new Ranking(
        edition.number(),
        edition.engineVersion(),
        answers.quality(),
        InterestPattern.of(profile.riasec()),
        answers.quality().ok() ? used : List.of(),
        frameworks);
  }

  /**
   * The exact fit of every cluster of every framework, whatever the answers are like: for
   * evaluating and fitting. Points in hundredths above or below the base, unrounded; all are 0
   * where a profile has nothing to go by.
   */
  public static List<ClusterFits> fits(Profile profile, CompiledEdition edition) {
    var answers = Answers.of(profile, edition);
    var fits = new ArrayList<ClusterFits>();
    for (var framework : edition.frameworks()) {
      fits.add(new FrameworkRanker(profile, answers, edition, framework).fits());
    }
    return fits;
  }

  /**
   * The fits in one framework.
   *
   * @param clusters those that have careers, in order of their ids
   * @param fits one for each of them
   */
  public record ClusterFits(String framework, List<String> clusters, List<Double> fits) {
    public ClusterFits {
      clusters = List.copyOf(clusters);
      fits = List.copyOf(fits);
    }
  }
}
