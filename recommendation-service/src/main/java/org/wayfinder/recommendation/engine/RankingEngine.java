package org.wayfinder.recommendation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the clusters of every framework for one profile. It is a function of its arguments (the
 * edition is compiled with the constants of the engine version), so a recommendation can be made
 * again by anyone, bit for bit.
 */
public final class RankingEngine {

  /** How many of its careers a cluster shows. */
  static final int BEST_CAREERS = 5;

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

  /** Ranks one framework; holds what all its clusters need. */
  private static final class FrameworkRanker {

    private final Profile profile;
    private final Answers answers;
    private final CompiledEdition edition;
    private final CompiledFramework framework;
    private final ClusterReasons reasons;
    private final double weight;

    FrameworkRanker(
        Profile profile, Answers answers, CompiledEdition edition, CompiledFramework framework) {
      this.profile = profile;
      this.answers = answers;
      this.edition = edition;
      this.framework = framework;
      this.reasons = new ClusterReasons(answers, edition.activities());
      this.weight = edition.constants().weightRiasec();
    }

    Ranking.Framework rank() {
      var fits =
          IntStream.range(0, framework.clusters().size())
              .mapToObj(k -> Fit.ofCluster(answers, framework, weight, k))
              .toList();
      var order =
          IntStream.range(0, fits.size())
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer k) -> fits.get(k).sum())
                      .reversed()
                      .thenComparingInt(k -> k))
              .toList();
      var clusters = new ArrayList<Ranking.Cluster>();
      for (var k : order) {
        clusters.add(cluster(clusters.size() + 1, framework.clusters().get(k), fits.get(k)));
      }
      var stated =
          clusters.stream()
              .map(Ranking.Cluster::statedChoice)
              .filter(choice -> choice != StatedChoice.NONE)
              .findFirst()
              .orElse(StatedChoice.NONE);
      return new Ranking.Framework(framework.id(), stated, clusters);
    }

    private Ranking.Cluster cluster(int rank, CompiledFramework.Members cluster, Fit fit) {
      var score = fit.score();
      var of = framework.clusters().size();
      var stated = isStated(cluster) ? StatedChoice.at(rank, of) : StatedChoice.NONE;
      var contributions = fit.contributions(answers);
      return new Ranking.Cluster(
          rank,
          cluster.id(),
          score,
          Label.of(score),
          stated,
          profile.notForMe().clusters().contains(cluster.id()),
          contributions,
          bestCareers(cluster),
          reasons.of(contributions, stated, rank, of));
    }

    private boolean isStated(CompiledFramework.Members cluster) {
      return profile.stated().clusters().contains(cluster.id())
          || (!profile.stated().careers().isEmpty()
              && Arrays.stream(cluster.careers())
                  .anyMatch(c -> profile.stated().careers().contains(edition.career(c).soc())));
    }

    private List<Ranking.Career> bestCareers(CompiledFramework.Members cluster) {
      record Candidate(EditionContent.Career career, Fit fit) {}
      var best = new ArrayList<Candidate>(BEST_CAREERS + 1);
      for (var c : cluster.careers()) {
        var career = edition.career(c);
        if (!profile.notForMe().careers().contains(career.soc())) {
          var fit = Fit.ofCareer(answers, framework, weight, c);
          var at = best.size();
          while (at > 0 && Double.compare(best.get(at - 1).fit.sum(), fit.sum()) < 0) {
            at--; // of equals the earlier career stays ahead
          }
          best.add(at, new Candidate(career, fit));
          if (best.size() > BEST_CAREERS) {
            best.removeLast();
          }
        }
      }
      return best.stream()
          .map(c -> new Ranking.Career(c.career.soc(), c.fit.score(), gap(c.career.jobZone())))
          .toList();
    }

    private Ranking.@Nullable Gap gap(@Nullable Integer zone) {
      var stated = profile.jobZone();
      if (zone == null || (stated.now() == null && stated.later() == null)) {
        return null;
      }
      return new Ranking.Gap(above(zone, stated.now()), above(zone, stated.later()));
    }

    private static @Nullable Integer above(int zone, @Nullable Integer stated) {
      return stated == null ? null : Math.max(0, zone - stated);
    }
  }
}
