package org.wayfinder.recommendation.fairness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.Ranking;

/**
 * Counts, in one framework, who has which cluster in the first tie group. What leaves this object
 * points at nobody: a group of fewer than {@link #FEWEST} is counted with those of no group, and a
 * count is hidden when it, or what is left of its group, is from 1 to one less than that. Where one
 * group's count is hidden, everybody's is, so that nothing can be computed from the rest.
 */
final class ExposureCount {

  /** From so many people on a count points at nobody. */
  static final int FEWEST = 10;

  /** Under which students without a group are counted, and those of small groups. */
  private static final String OTHERS = "";

  private final List<String> clusters;
  private final Map<String, Counted> groups = new TreeMap<>();

  /** The students of one group. */
  private record Counted(int students, Map<String, Integer> exposed) {

    private static final Counted NOBODY = new Counted(0, Map.of());

    Counted and(Counted other) {
      var sum = new HashMap<>(exposed);
      other.exposed.forEach((cluster, count) -> sum.merge(cluster, count, Integer::sum));
      return new Counted(students + other.students, sum);
    }

    int of(String cluster) {
      return exposed.getOrDefault(cluster, 0);
    }
  }

  ExposureCount(List<String> clusters) {
    this.clusters = List.copyOf(clusters);
  }

  /** Counts a student who has a ranking. */
  void add(@Nullable String group, Ranking.Framework ranked) {
    add(
        group,
        ranked.clusters().stream()
            .filter(cluster -> cluster.tieGroup() == 1)
            .map(Ranking.Cluster::id)
            .collect(Collectors.toSet()));
  }

  /** Counts a student of whom these are true. */
  void add(@Nullable String group, Set<String> clusters) {
    var exposed = new HashMap<String, Integer>();
    clusters.forEach(cluster -> exposed.put(cluster, 1));
    groups.merge(group == null ? OTHERS : group, new Counted(1, exposed), Counted::and);
  }

  /** What may be shown; of everybody first, then of each group in order of the names. */
  List<Exposure> shown() {
    var all = groups.values().stream().reduce(Counted.NOBODY, Counted::and);
    if (all.students() < FEWEST) {
      return List.of(
          new Exposure(
              Exposure.Whom.ALL,
              null,
              null,
              clusters.stream().map(c -> new Exposure.Cluster(c, null)).toList()));
    }
    var large = largeGroups();
    var shown = new ArrayList<Exposure>();
    shown.add(exposure(Exposure.Whom.ALL, null, all, large));
    if (large.size() > 1) {
      large.forEach((name, counted) ->
          shown.add(
              name.equals(OTHERS)
                  ? exposure(Exposure.Whom.OTHERS, null, counted, Map.of())
                  : exposure(Exposure.Whom.GROUP, name, counted, Map.of())));
    }
    return shown;
  }

  /** Groups that are large enough; the small ones are among the others, who are too. */
  private Map<String, Counted> largeGroups() {
    var large = new TreeMap<String, Counted>();
    var others = groups.getOrDefault(OTHERS, Counted.NOBODY);
    for (var group : groups.entrySet()) {
      if (!group.getKey().equals(OTHERS)) {
        if (group.getValue().students() < FEWEST) {
          others = others.and(group.getValue());
        } else {
          large.put(group.getKey(), group.getValue());
        }
      }
    }
    while (isSmall(others.students()) && !large.isEmpty()) {
      var smallest = smallest(large);
      others = others.and(Objects.requireNonNull(large.remove(smallest)));
    }
    if (others.students() > 0) {
      large.put(OTHERS, others);
    }
    return large;
  }

  private static String smallest(Map<String, Counted> groups) {
    var smallest = groups.keySet().iterator().next();
    for (var group : groups.entrySet()) {
      var least = Objects.requireNonNull(groups.get(smallest)).students();
      smallest = group.getValue().students() < least ? group.getKey() : smallest;
    }
    return smallest;
  }

  private Exposure exposure(
      Exposure.Whom whom, @Nullable String name, Counted counted, Map<String, Counted> parts) {
    return new Exposure(
        whom,
        name,
        counted.students(),
        clusters.stream()
            .map(cluster -> {
              var may =
                  Stream.concat(Stream.of(counted), parts.values().stream())
                      .allMatch(part -> mayShow(part.of(cluster), part.students()));
              return new Exposure.Cluster(cluster, may ? counted.of(cluster) : null);
            })
            .toList());
  }

  private static boolean mayShow(int part, int whole) {
    return !isSmall(part) && !isSmall(whole - part);
  }

  private static boolean isSmall(int count) {
    return 0 < count && count < FEWEST;
  }
}
