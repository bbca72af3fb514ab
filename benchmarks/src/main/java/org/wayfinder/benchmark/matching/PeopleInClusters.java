package org.wayfinder.benchmark.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.wayfinder.recommendation.engine.EngineConstants;

/**
 * Real people with the cluster of their field, their interests standardised by the engine's norms,
 * centred and of length 1, as the engine compares them.
 *
 * @param clusters ids, ascending
 * @param units one row of six a person
 * @param own each person's cluster as a place in {@code clusters}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record PeopleInClusters(List<String> clusters, double[][] units, int[] own) {

  public PeopleInClusters {
    clusters = List.copyOf(clusters);
  }

  /** People by a map from label to cluster; whoever has another label is left out. */
  public static PeopleInClusters of(
      Respondents respondents, Map<String, String> byLabel, EngineConstants constants) {
    var clusters = byLabel.values().stream().distinct().sorted().toList();
    var units = new ArrayList<double[]>();
    var own = new ArrayList<Integer>();
    for (var person : respondents.people()) {
      var cluster = byLabel.get(person.label());
      if (cluster != null) {
        units.add(unit(standardised(person.scores(), constants)));
        own.add(clusters.indexOf(cluster));
      }
    }
    return new PeopleInClusters(
        clusters,
        units.toArray(double[][]::new),
        own.stream().mapToInt(Integer::intValue).toArray());
  }

  private static double[] standardised(double[] scores, EngineConstants constants) {
    var z = new double[scores.length];
    for (var s = 0; s < z.length; s++) {
      var norm = constants.student().get(s);
      z[s] = (scores[s] - norm.mean()) / norm.sd();
    }
    return z;
  }

  /** Centred and of length 1; zero when there is no variation. */
  static double[] unit(double[] values) {
    var mean = 0.0;
    for (var value : values) {
      mean += value / values.length;
    }
    var squares = 0.0;
    for (var value : values) {
      squares += (value - mean) * (value - mean);
    }
    var unit = new double[values.length];
    for (var i = 0; i < unit.length && squares > 0; i++) {
      unit[i] = (values[i] - mean) / Math.sqrt(squares);
    }
    return unit;
  }

  public int count() {
    return own.length;
  }

  /** Those in or out of a fold. */
  private PeopleInClusters part(int[] folds, int fold, boolean in) {
    var rows = new ArrayList<double[]>();
    var labels = new ArrayList<Integer>();
    for (var n = 0; n < own.length; n++) {
      if ((folds[n] == fold) == in) {
        rows.add(units[n]);
        labels.add(own[n]);
      }
    }
    return new PeopleInClusters(
        clusters,
        rows.toArray(double[][]::new),
        labels.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Profiles made of some people, for others. */
  @FunctionalInterface
  public interface Maker {
    double[][] make(PeopleInClusters seen);
  }

  /** The place of each person's own cluster with profiles that they had no part in making. */
  public int[] placesUnseen(int folds, long seed, Maker maker) {
    var order = new ArrayList<Integer>();
    for (var n = 0; n < own.length; n++) {
      order.add(n);
    }
    Collections.shuffle(order, new Random(seed));
    var fold = new int[own.length];
    for (var i = 0; i < fold.length; i++) {
      fold[order.get(i)] = i % folds;
    }
    var places = new int[own.length];
    for (var f = 0; f < folds; f++) {
      var profiles = maker.make(part(fold, f, false));
      for (var n = 0; n < own.length; n++) {
        if (fold[n] == f) {
          places[n] = place(n, profiles);
        }
      }
    }
    return places;
  }

  /** The place of each person's own cluster. */
  public int[] places(double[][] profiles) {
    var places = new int[own.length];
    for (var n = 0; n < places.length; n++) {
      places[n] = place(n, profiles);
    }
    return places;
  }

  private int place(int person, double[][] profiles) {
    var scores = new double[profiles.length];
    for (var k = 0; k < scores.length; k++) {
      scores[k] = product(units[person], unit(profiles[k]));
    }
    return Hits.place(scores, Set.of(own[person]));
  }

  /** Hits of such places. */
  public Hits hits(int[] places) {
    var hits = new Hits(clusters);
    for (var n = 0; n < own.length; n++) {
      hits.add(Set.of(own[n]), places[n]);
    }
    return hits;
  }

  static double product(double[] x, double[] y) {
    var sum = 0.0;
    for (var i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
