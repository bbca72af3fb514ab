package org.wayfinder.benchmark.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses how strongly cluster profiles stay with the careers', by cross-validation: the strength
 * with the most hits, averaged over clusters, among those that harm no cluster against the careers'
 * own profiles: the worst cluster's hit@1 must not fall, and no cluster's hit@2 by more than {@link
 * #MOST_LOST}. When all of them do harm, the strongest.
 */
public final class PullChoice {

  /** What is tried, from weak pull to strong. */
  static final List<Double> STRENGTHS = List.of(0.10, 0.05, 0.03, 0.025, 0.02, 0.015, 0.01);

  /** How much of its hit@2 a cluster may lose. */
  static final double MOST_LOST = 0.06;

  private static final int FOLDS = 10;
  private static final int INNER_FOLDS = 3;

  private PullChoice() {}

  /** A strength, with the hits on people that the profiles had not seen. */
  public record Tried(double strength, Hits unseen, boolean harmless) {

    private double hits() {
      return unseen.at(1) + unseen.at(2);
    }
  }

  /** Tries all strengths. */
  public static List<Tried> all(PeopleInClusters people, double[][] careers, long seed) {
    return all(people, careers, seed, FOLDS);
  }

  private static List<Tried> all(
      PeopleInClusters people, double[][] careers, long seed, int folds) {
    var plain = people.hits(people.places(careers));
    var tried = new ArrayList<Tried>();
    for (var strength : STRENGTHS) {
      var places = people.placesUnseen(folds, seed, seen -> Pull.pulled(seen, careers, strength));
      var unseen = people.hits(places);
      tried.add(new Tried(strength, unseen, harmless(plain, unseen)));
    }
    return tried;
  }

  /** The best of them. */
  public static Tried best(List<Tried> tried) {
    return tried.stream()
        .filter(Tried::harmless)
        .max(Comparator.comparingDouble(Tried::hits))
        .orElse(tried.getFirst());
  }

  private static boolean harmless(Hits plain, Hits pulled) {
    for (var k = 0; k < plain.clusters().size(); k++) {
      if (pulled.at(2, k) < plain.at(2, k) - MOST_LOST) {
        return false;
      }
    }
    return pulled.worst(1) >= plain.worst(1);
  }

  /**
   * The place of each person's cluster when the strength, too, was chosen without them: the honest
   * figure for people one has not seen.
   */
  public static int[] placesUnseen(PeopleInClusters people, double[][] careers, long seed) {
    return people.placesUnseen(
        FOLDS,
        seed,
        seen -> {
          var chosen = best(all(seen, careers, seed + 1, INNER_FOLDS));
          return Pull.pulled(seen, careers, chosen.strength());
        });
  }
}
