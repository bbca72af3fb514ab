package org.wayfinder.recommendation.engine;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a published edition that ranking uses. Whatever order the parts arrive in, they are
 * put in canonical order here (clusters by id, careers by SOC code), so that no sum can depend on
 * how a catalogue happens to list its careers.
 *
 * @param number the edition's number
 * @param frameworks in the order they are shown in
 * @param schools of each framework that is for one school's students only, that school's id; a
 *     framework that isn't here is for everybody
 * @param clusters by id; ids are unique across frameworks
 * @param careers by SOC code
 * @param activities ids in the edition's own fixed order
 */
public record EditionContent(
    int number,
    List<String> frameworks,
    Map<String, String> schools,
    List<Cluster> clusters,
    List<Career> careers,
    List<String> activities) {

  public EditionContent {
    frameworks = List.copyOf(frameworks);
    schools = Map.copyOf(schools);
    clusters = clusters.stream().sorted(Comparator.comparing(Cluster::id)).toList();
    careers = careers.stream().sorted(Comparator.comparing(Career::soc)).toList();
    activities = List.copyOf(activities);
    unique(frameworks, Function.identity());
    unique(clusters, Cluster::id);
    unique(careers, Career::soc);
    unique(activities, Function.identity());
    for (var career : careers) {
      if (career.activities.size() != activities.size()) {
        throw new IllegalArgumentException(
            "Career " + career.soc + " does not have a value for each activity.");
      }
    }
  }

  /** An edition whose frameworks are all for everybody. */
  public EditionContent(
      int number,
      List<String> frameworks,
      List<Cluster> clusters,
      List<Career> careers,
      List<String> activities) {
    this(number, frameworks, Map.of(), clusters, careers, activities);
  }

  /** Whether a framework is for students of this school; of null, which is no school, too. */
  public boolean isFor(@Nullable String school, String framework) {
    var owner = schools.get(framework);
    return owner == null || owner.equals(school);
  }

  private static <T> void unique(List<T> things, Function<T, String> key) {
    var seen = new HashSet<String>();
    for (var thing : things) {
      if (!seen.add(key.apply(thing))) {
        throw new IllegalArgumentException("Twice in one edition: " + key.apply(thing));
      }
    }
  }

  /** A cluster and the framework it belongs to. */
  public record Cluster(String id, String framework) {}

  /**
   * A career's figures.
   *
   * @param jobZone preparation level 1..5; null when unknown
   * @param riasec six figures 1..7 in RIASEC order
   * @param activities figures 0..4 in the order of the edition's activities
   * @param clusters ids of all clusters it belongs to, of all frameworks
   */
  public record Career(
      String soc,
      @Nullable Integer jobZone,
      List<Double> riasec,
      List<Double> activities,
      List<String> clusters) {

    public Career {
      riasec = finite(soc, riasec);
      activities = finite(soc, activities);
      clusters = clusters.stream().distinct().sorted().toList();
      if (riasec.size() != Riasec.COUNT) {
        throw new IllegalArgumentException("Career " + soc + " does not have six interests.");
      }
    }

    private static List<Double> finite(String soc, List<Double> figures) {
      return figures.stream()
          .peek(figure -> {
            if (!Double.isFinite(figure)) {
              throw new IllegalArgumentException("Career " + soc + " has a figure that is none.");
            }
          })
          .collect(Collectors.toUnmodifiableList());
    }
  }
}
