package org.wayfinder.benchmark.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.Riasec;

/**
 * The formula of engine version 2 as one would write it down from its description: true profiles
 * are drawn one by one, each is correlated with each cluster, the clusters are sorted. The
 * catalogue is standardised beforehand, as it is for the engine.
 */
public final class PlainRanking {

  private final EditionContent edition;
  private final EngineConstants constants;
  private final List<PlainFramework> frameworks;

  /** Standardises the catalogue. */
  public PlainRanking(EditionContent edition, EngineConstants constants) {
    this.edition = edition;
    this.constants = constants;
    this.frameworks =
        edition.frameworks().stream()
            .map(id -> new PlainFramework(id, edition, constants))
            .toList();
  }

  /**
   * A cluster as it came out.
   *
   * @param chances to be first, and among the first three
   */
  public record Ranked(
      String cluster, double score, int group, List<Double> chances, List<String> careers) {}

  /** The clusters of each framework, from the best to the last. */
  public Map<String, List<Ranked>> rank(Profile profile) {
    var interests = new double[Riasec.COUNT];
    for (var scale : Riasec.scales()) {
      var norm = constants.student().get(scale.index());
      var score = profile.riasec().getOrDefault(scale, 0.0);
      interests[scale.index()] = (score - norm.mean()) / norm.sd();
    }
    var answers =
        edition.activities().stream()
            .mapToDouble(id -> profile.activities().getOrDefault(id, 0.0))
            .toArray();
    var ranked = new HashMap<String, List<Ranked>>();
    for (var framework : frameworks) {
      ranked.put(framework.id(), rank(framework, interests, framework.standardised(answers)));
    }
    return ranked;
  }

  private List<Ranked> rank(PlainFramework framework, double[] interests, double[] activities) {
    var clusters = framework.clusters();
    var scores = new HashMap<String, Double>();
    for (var cluster : clusters) {
      scores.put(cluster.id(), score(interests, activities, cluster));
    }
    var first = new HashMap<String, Integer>();
    var firstThree = new HashMap<String, Integer>();
    var wins = new HashMap<String, Integer>();
    draw(framework, interests, activities, first, firstThree, wins);
    var order =
        clusters.stream()
            .map(PlainFramework.Row::id)
            .sorted(Comparator.comparing((String id) -> scores.getOrDefault(id, 0.0)).reversed())
            .toList();
    var groups = groups(order, wins);
    var draws = draws();
    return order.stream()
        .map(id ->
            new Ranked(
                id,
                scores.getOrDefault(id, 0.0),
                groups.getOrDefault(id, 0),
                List.of(
                    first.getOrDefault(id, 0) / (double) draws,
                    firstThree.getOrDefault(id, 0) / (double) draws),
                bestCareers(framework, id, interests, activities)))
        .toList();
  }

  private void draw(
      PlainFramework framework,
      double[] interests,
      double[] activities,
      Map<String, Integer> first,
      Map<String, Integer> firstThree,
      Map<String, Integer> wins) {
    var uncertainty = constants.uncertainty();
    if (uncertainty == null) {
      return;
    }
    var random = new Random(1);
    for (var draw = 0; draw < draws(); draw++) {
      var trueInterests = drawn(interests, null, uncertainty.interests(), random);
      var trueActivities =
          drawn(activities, framework.deviations(), uncertainty.activities(), random);
      var scores = new HashMap<String, Double>();
      for (var cluster : framework.clusters()) {
        scores.put(cluster.id(), score(trueInterests, trueActivities, cluster));
      }
      var order = new ArrayList<>(scores.keySet());
      order.sort(Comparator.comparing((String id) -> scores.getOrDefault(id, 0.0)).reversed());
      for (var place = 0; place < order.size(); place++) {
        if (place == 0) {
          first.merge(order.get(place), 1, Integer::sum);
        }
        if (place < 3) {
          firstThree.merge(order.get(place), 1, Integer::sum);
        }
        for (var below = place + 1; below < order.size(); below++) {
          wins.merge(order.get(place) + ">" + order.get(below), 1, Integer::sum);
        }
      }
    }
  }

  private int draws() {
    var uncertainty = constants.uncertainty();
    return uncertainty == null ? 0 : uncertainty.draws();
  }

  private static double[] drawn(
      double[] observed, double @Nullable [] deviations, double reliability, Random random) {
    var drawn = new double[observed.length];
    for (var d = 0; d < drawn.length; d++) {
      var sigma = deviations == null ? 1 : deviations[d];
      drawn[d] =
          reliability * observed[d]
              + sigma * Math.sqrt(reliability * (1 - reliability)) * random.nextGaussian();
    }
    return drawn;
  }

  private double score(double[] interests, double[] activities, PlainFramework.Row row) {
    var w = constants.weightRiasec();
    return 50
        + 50
            * (w * pearson(interests, row.interests())
                + (1 - w) * pearson(activities, row.activities()));
  }

  private Map<String, Integer> groups(List<String> order, Map<String, Integer> wins) {
    var groups = new HashMap<String, Integer>();
    var group = 0;
    for (var best : order) {
      if (!groups.containsKey(best)) {
        group++;
        groups.put(best, group);
        for (var other : order) {
          if (!groups.containsKey(other)
              && wins.getOrDefault(other + ">" + best, 0) >= draws() / 5) {
            groups.put(other, group);
          }
        }
      }
    }
    return groups;
  }

  private List<String> bestCareers(
      PlainFramework framework, String cluster, double[] interests, double[] activities) {
    record Scored(String soc, double score) {}
    return framework.careersOf(cluster).stream()
        .map(row -> new Scored(row.id(), score(interests, activities, row)))
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .limit(5)
        .map(Scored::soc)
        .toList();
  }

  static double pearson(double[] x, double[] y) {
    var meanX = IntStream.range(0, x.length).mapToDouble(i -> x[i]).sum() / x.length;
    var meanY = IntStream.range(0, y.length).mapToDouble(i -> y[i]).sum() / y.length;
    double xy = 0, xx = 0, yy = 0;
    for (var i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
  }
}
