package org.wayfinder.recommendation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ranks one framework for one student; holds what all its clusters need. */
final class FrameworkRanker {

  private final Profile profile;
  private final Answers answers;
  private final CompiledEdition edition;
  private final CompiledFramework framework;
  private final EngineConstants constants;
  private final CompiledFramework.Comparison compared;
  private final FitScale fit;
  private final int[] clusterScores;
  private final double[] clusterFits;
  private final int[] order;

  FrameworkRanker(
      Profile profile, Answers answers, CompiledEdition edition, CompiledFramework framework) {
    this.profile = profile;
    this.answers = answers;
    this.edition = edition;
    this.framework = framework;
    this.constants = edition.constants();
    this.compared = framework.comparison(answers);
    this.fit = new FitScale(answers, framework, constants.weightRiasec());
    this.clusterFits = fit.of(compared.interests().clusters(), compared.activities().clusters());
    this.clusterScores = FitScale.scores(clusterFits);
    this.order = order(clusterFits);
  }

  /** From the best to the last, of equals the earlier; they are few, so insertion will do. */
  private static int[] order(double[] fits) {
    var order = new int[fits.length];
    for (var k = 0; k < fits.length; k++) {
      var at = k;
      while (at > 0 && Double.compare(fits[order[at - 1]], fits[k]) < 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = k;
    }
    return order;
  }

  RankingEngine.ClusterFits fits() {
    return new RankingEngine.ClusterFits(
        framework.id(),
        framework.clusters().stream().map(CompiledFramework.Members::id).toList(),
        Arrays.stream(clusterFits).boxed().toList());
  }

  Ranking.Framework rank() {
    var draws = draws();
    var groups = groups(draws);
    var sizes = new int[order.length + 1];
    for (var group : groups) {
      sizes[group]++;
    }
    var careers =
        new BestCareers(
            profile,
            edition,
            framework,
            fit.of(compared.interests().careers(), compared.activities().careers()));
    var reasons =
        new ClusterReasons(answers, fit.activities(), edition.activities(), draws != null);
    var clusters = new ArrayList<Ranking.Cluster>(order.length);
    var stated = StatedChoice.NONE;
    for (var k : order) {
      var rank = clusters.size() + 1;
      var choice =
          isStated(framework.clusters().get(k))
              ? StatedChoice.at(rank, order.length, draws == null ? rank : groups[k])
              : StatedChoice.NONE;
      if (stated == StatedChoice.NONE) {
        stated = choice;
      }
      var standing = new Standing(rank, order.length, groups[k], sizes[groups[k]], choice);
      clusters.add(cluster(k, standing, draws, careers, reasons));
    }
    return new Ranking.Framework(framework.id(), stated, clusters);
  }

  /**
   * Where a cluster came out.
   *
   * @param of how many clusters there are
   * @param tied how many clusters are in its group
   */
  record Standing(int rank, int of, int group, int tied, StatedChoice stated) {}

  private @Nullable Draws draws() {
    var uncertainty = constants.uncertainty();
    return uncertainty == null
        ? null
        : new Draws(
            order.length,
            uncertainty.draws(),
            fit.interestPart(compared.interests(), uncertainty),
            fit.activityPart(compared.activities(), uncertainty),
            answers.firstNoise());
  }

  private int[] groups(@Nullable Draws draws) {
    var uncertainty = constants.uncertainty();
    return uncertainty == null || draws == null
        ? TieGroups.byScore(order, clusterScores)
        : TieGroups.of(order, draws, uncertainty.draws() * uncertainty.tiePercent() / 100);
  }

  /** The ids of the clusters that can't be told from the best. */
  List<String> firstGroup() {
    var groups = groups(draws());
    return IntStream.range(0, groups.length)
        .filter(k -> groups[k] == 1)
        .mapToObj(k -> framework.clusters().get(k).id())
        .toList();
  }

  /** What keeps the first clusters from being told apart; nothing in a version without draws. */
  Optional<Doubt> doubt() {
    var uncertainty = constants.uncertainty();
    if (uncertainty == null) {
      return Optional.empty();
    }
    var groups = groups(draws());
    return Optional.of(
        new Doubt(
            IntStream.range(0, groups.length).filter(k -> groups[k] == 1).toArray(),
            compared,
            fit.interestPart(compared.interests(), uncertainty),
            fit.activityPart(compared.activities(), uncertainty),
            uncertainty,
            answers.reserveItems()));
  }

  private Ranking.Cluster cluster(
      int k,
      Standing standing,
      @Nullable Draws draws,
      BestCareers careers,
      ClusterReasons reasons) {
    var cluster = framework.clusters().get(k);
    var contributions = fit.contributions(compared, k, clusterScores[k]);
    return new Ranking.Cluster(
        standing.rank(),
        cluster.id(),
        clusterScores[k],
        Label.of(clusterScores[k]),
        standing.group(),
        draws == null ? null : chances(draws, k),
        standing.stated(),
        profile.notForMe().clusters().contains(cluster.id()),
        contributions,
        careers.of(cluster),
        reasons.of(contributions, standing));
  }

  private static Ranking.Chances chances(Draws draws, int cluster) {
    return Ranking.Chances.of(draws.among(cluster, 1), draws.among(cluster, 3), draws.count());
  }

  private boolean isStated(CompiledFramework.Members cluster) {
    var stated = profile.stated();
    return stated.clusters().contains(cluster.id())
        || (!stated.careers().isEmpty()
            && Arrays.stream(cluster.careers())
                .mapToObj(c -> edition.career(framework.career(c)).soc())
                .anyMatch(stated.careers()::contains));
  }
}
