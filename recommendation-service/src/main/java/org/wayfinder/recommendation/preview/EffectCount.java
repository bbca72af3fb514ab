package org.wayfinder.recommendation.preview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.Ranking;

/**
 * Counts, student by student, whose first group would be another one. Nothing of a student stays
 * but that they were counted, and only {@link #effect} leaves this object.
 */
final class EffectCount {

  private final Map<String, Framework> frameworks = new TreeMap<>();
  private int students;

  /** Counts of one framework. */
  private static final class Framework {

    private final Map<String, int[]> clusters = new TreeMap<>();
    private int changed;
  }

  private static final int ENTERS = 0;
  private static final int LEAVES = 1;

  /** Starts with all frameworks and clusters that there are before or after. */
  EffectCount(EditionContent before, EditionContent after) {
    for (var edition : List.of(before, after)) {
      for (var cluster : edition.clusters()) {
        framework(cluster.framework()).clusters.put(cluster.id(), new int[2]);
      }
    }
  }

  private Framework framework(String id) {
    return frameworks.computeIfAbsent(id, _ -> new Framework());
  }

  /** Counts a student by the rankings that they get before and after. */
  void add(Ranking before, Ranking after) {
    students++;
    frameworks.forEach((id, counted) -> {
      var was = firstGroup(before, id);
      var willBe = firstGroup(after, id);
      if (!was.equals(willBe)) {
        counted.changed++;
        count(counted, willBe, was, ENTERS);
        count(counted, was, willBe, LEAVES);
      }
    });
  }

  private static void count(Framework counted, Set<String> in, Set<String> notIn, int which) {
    for (var cluster : in) {
      if (!notIn.contains(cluster)) {
        counted.clusters.computeIfAbsent(cluster, _ -> new int[2])[which]++;
      }
    }
  }

  /** The clusters that can't be told from the best one; none where there is no ranking. */
  static Set<String> firstGroup(Ranking ranking, String framework) {
    var group = new HashSet<String>();
    for (var ranked : ranking.frameworks()) {
      if (ranked.id().equals(framework)) {
        ranked.clusters().stream()
            .filter(cluster -> cluster.tieGroup() == 1)
            .forEach(cluster -> group.add(cluster.id()));
      }
    }
    return group;
  }

  /** What may be shown of it. */
  Effect effect() {
    var shown = new ArrayList<Effect.Framework>();
    frameworks.forEach((id, counted) -> shown.add(effect(id, counted)));
    return new Effect(SmallCells.isSmall(students) ? null : students, shown);
  }

  private Effect.Framework effect(String id, Framework counted) {
    var ids = List.copyOf(counted.clusters.keySet());
    var enters = column(counted, ENTERS);
    var leaves = column(counted, LEAVES);
    if (SmallCells.isSmall(students)
        || !SmallCells.showsPart(counted.changed, students)
        || enters.isEmpty()
        || leaves.isEmpty()) {
      var hidden = ids.stream().map(cluster -> new Effect.Cluster(cluster, null, null)).toList();
      return new Effect.Framework(id, null, hidden);
    }
    return new Effect.Framework(
        id,
        counted.changed,
        IntStream.range(0, ids.size())
            .mapToObj(i -> new Effect.Cluster(ids.get(i), enters.get().get(i), leaves.get().get(i)))
            .toList());
  }

  private static Optional<List<@Nullable Integer>> column(Framework counted, int which) {
    return SmallCells.column(
        counted.clusters.values().stream().map(counts -> counts[which]).toList());
  }
}
