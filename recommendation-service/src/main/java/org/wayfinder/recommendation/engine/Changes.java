package org.wayfinder.recommendation.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies between two rankings of a student, split into what the student changed, what the
 * catalogue changed and what the formula changed, in this order: the steps between are ranked anew,
 * so that the parts of a score's difference sum to it exactly.
 */
public final class Changes {

  private Changes() {}

  /**
   * A cluster in both.
   *
   * @param before null when it wasn't ranked, as the other
   * @param split null when it isn't ranked in all the steps between
   */
  public record Cluster(
      String framework,
      String id,
      @Nullable Place before,
      @Nullable Place after,
      @Nullable Split split) {}

  /** Where a cluster came out. */
  public record Place(int rank, int tieGroup, int score) {}

  /** Hundredths of a point; the three sum to the difference of the scores. */
  public record Split(int answers, int catalogue, int formula) {}

  /**
   * The changes, split. All four within the same frameworks, or what is missing has no split.
   *
   * @param answers of the later profile, with the edition and the engine of the earlier one
   * @param catalogue of the later profile and the later edition, with the engine of the earlier one
   */
  public static List<Cluster> split(
      Ranking before, Ranking answers, Ranking catalogue, Ranking after) {
    var first = places(before);
    var changed = places(answers);
    var edition = places(catalogue);
    var last = places(after);
    return clusters(first, last).stream()
        .map(key -> {
          var from = first.get(key);
          var by = changed.get(key);
          var with = edition.get(key);
          var to = last.get(key);
          var split =
              from == null || by == null || with == null || to == null
                  ? null
                  : new Split(
                      by.score() - from.score(),
                      with.score() - by.score(),
                      to.score() - with.score());
          return new Cluster(key.framework(), key.id(), from, to, split);
        })
        .toList();
  }

  /** The changes of rankings whose engine can't be run any more: both ends and no split. */
  public static List<Cluster> unsplit(Ranking before, Ranking after) {
    var first = places(before);
    var last = places(after);
    return clusters(first, last).stream()
        .map(key -> new Cluster(key.framework(), key.id(), first.get(key), last.get(key), null))
        .toList();
  }

  private record Key(String framework, String id) {}

  private static Map<Key, Place> places(Ranking ranking) {
    var places = new LinkedHashMap<Key, Place>();
    for (var framework : ranking.frameworks()) {
      for (var cluster : framework.clusters()) {
        places.put(
            new Key(framework.id(), cluster.id()),
            new Place(cluster.rank(), cluster.tieGroup(), cluster.score()));
      }
    }
    return places;
  }

  /** In the order of the later ranking, then what is in the earlier one only. */
  private static List<Key> clusters(Map<Key, Place> first, Map<Key, Place> last) {
    var keys = new LinkedHashSet<Key>(last.keySet());
    keys.addAll(first.keySet());
    return new ArrayList<>(keys);
  }
}
