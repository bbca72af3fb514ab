package org.wayfinder.recommendation.engine;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the engine makes of a profile: a pure value, equal for equal inputs. All scores and
 * contributions are whole hundredths of a point, so that sums are exact.
 *
 * @param edition the edition ranked with
 * @param engineVersion the engine version ranked with
 * @param activities ids of the activities that took part; empty when that part is absent
 * @param frameworks empty when the answers carry no ranking
 */
public record Ranking(
    int edition,
    int engineVersion,
    AnswerQuality quality,
    InterestPattern pattern,
    List<String> activities,
    List<Framework> frameworks) {

  /** The score without any evidence either way, in hundredths. */
  public static final int BASE = 50_00;

  public Ranking {
    activities = List.copyOf(activities);
    frameworks = List.copyOf(frameworks);
  }

  /** The same ranking without the frameworks, told by their ids, that are not to be seen. */
  public Ranking within(Predicate<String> seen) {
    return frameworks.stream().allMatch(framework -> seen.test(framework.id()))
        ? this
        : new Ranking(
            edition,
            engineVersion,
            quality,
            pattern,
            activities,
            frameworks.stream().filter(framework -> seen.test(framework.id())).toList());
  }

  /**
   * The clusters of one framework.
   *
   * @param statedChoice the relation of the best ranked cluster that the student stated
   * @param clusters in rank order
   */
  public record Framework(String id, StatedChoice statedChoice, List<Cluster> clusters) {
    public Framework {
      clusters = List.copyOf(clusters);
    }
  }

  /**
   * One ranked cluster.
   *
   * @param rank from 1
   * @param score 0..10000; equals {@link #BASE} plus all contributions
   * @param tieGroup from 1; the order of clusters in one group can't be told
   * @param chances null in an engine version without draws
   * @param careers the five best of its careers, without those marked "not for me"
   */
  public record Cluster(
      int rank,
      String id,
      int score,
      Label label,
      int tieGroup,
      @Nullable Chances chances,
      StatedChoice statedChoice,
      boolean notForMe,
      Contributions contributions,
      List<Career> careers,
      List<Reason> reasons) {

    public Cluster {
      careers = List.copyOf(careers);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * How often a cluster comes out at the top when answers are as exact as such answers are, in
   * thousandths: a statement about the measurement, not about a career.
   *
   * @param first as the first
   * @param firstThree among the first three
   */
  public record Chances(int first, int firstThree) {

    static Chances of(int first, int firstThree, int all) {
      return new Chances(thousandths(first, all), thousandths(firstThree, all));
    }

    private static int thousandths(int count, int all) {
      return (2000 * count + all) / (2 * all);
    }
  }

  /**
   * What each dimension adds to or takes from the base.
   *
   * @param riasec six in RIASEC order, or none when that part is absent
   * @param activities one for each of {@link Ranking#activities()}
   */
  public record Contributions(List<Integer> riasec, List<Integer> activities) {
    public Contributions {
      riasec = List.copyOf(riasec);
      activities = List.copyOf(activities);
    }
  }

  /**
   * A career inside a cluster with its own score.
   *
   * @param gap levels of preparation missing; null when the student or the career has none stated
   */
  public record Career(String soc, int score, @Nullable Gap gap) {}

  /**
   * How many preparation levels a career lies above what the student stated; 0 when it does not.
   *
   * @param now above the present level; null when not stated
   * @param later above the level the student would prepare for; null when not stated
   */
  public record Gap(@Nullable Integer now, @Nullable Integer later) {}
}
