package org.wayfinder.benchmark.evaluation;

import static org.wayfinder.benchmark.evaluation.Subject.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.wayfinder.benchmark.matching.Hits;
import org.wayfinder.benchmark.matching.PeopleInClusters;

/**
 * A way to order the clusters for real people, and what came out.
 *
 * @param places of each person's own cluster, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Way(String name, PeopleInClusters people, int[] places) {

  /** How often the people are drawn anew for an interval. */
  static final int RESAMPLES = 1_000;

  private static final long SEED = 20261126;

  Hits hits() {
    return people.hits(places);
  }

  /** Hits, each with the middle 95 % of the resamples. */
  List<String> row() {
    var hits = hits();
    return List.of(
        name,
        figure(hits.at(1)) + interval(1),
        figure(hits.at(2)) + interval(2),
        figure(hits.at(3)) + interval(3),
        figure(hits.reciprocal()));
  }

  private String interval(int first) {
    var random = new Random(SEED);
    var own = people.own();
    var shares = new double[RESAMPLES];
    for (var i = 0; i < RESAMPLES; i++) {
      var cases = new int[people.clusters().size()];
      var found = new int[cases.length];
      for (var n = 0; n < own.length; n++) {
        var who = random.nextInt(own.length);
        cases[own[who]]++;
        found[own[who]] += places[who] < first ? 1 : 0;
      }
      shares[i] =
          IntStream.range(0, cases.length)
              .filter(k -> cases[k] > 0)
              .mapToDouble(k -> (double) found[k] / cases[k])
              .average()
              .orElseThrow();
    }
    Arrays.sort(shares);
    return " (%s–%s)"
        .formatted(
            figure(shares[(int) (0.025 * RESAMPLES)]), figure(shares[(int) (0.975 * RESAMPLES)]));
  }
}
