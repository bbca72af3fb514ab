package org.wayfinder.profile.interest;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.catalog.CatalogView;

/**
 * A profile as a student sends it. Every part may be missing; the scales and values have fields of
 * their own, so that a misspelt one is refused instead of ignored.
 */
record ProfileRequest(
    @Nullable RiasecScores riasec,
    @Nullable Map<String, @Nullable Double> activities,
    @Nullable ValueScores workValues,
    @Nullable Zones jobZone,
    @Nullable Choices statedChoices,
    @Nullable Choices notForMe) {

  record RiasecScores(
      @Nullable Double realistic,
      @Nullable Double investigative,
      @Nullable Double artistic,
      @Nullable Double social,
      @Nullable Double enterprising,
      @Nullable Double conventional) {

    Map<Riasec, Double> said() {
      var said = new EnumMap<Riasec, Double>(Riasec.class);
      putIfSaid(said, Riasec.REALISTIC, realistic);
      putIfSaid(said, Riasec.INVESTIGATIVE, investigative);
      putIfSaid(said, Riasec.ARTISTIC, artistic);
      putIfSaid(said, Riasec.SOCIAL, social);
      putIfSaid(said, Riasec.ENTERPRISING, enterprising);
      putIfSaid(said, Riasec.CONVENTIONAL, conventional);
      return said;
    }
  }

  record ValueScores(
      @Nullable Double achievement,
      @Nullable Double independence,
      @Nullable Double recognition,
      @Nullable Double relationships,
      @Nullable Double support,
      @Nullable Double workingConditions) {

    Map<WorkValue, Double> said() {
      var said = new EnumMap<WorkValue, Double>(WorkValue.class);
      putIfSaid(said, WorkValue.ACHIEVEMENT, achievement);
      putIfSaid(said, WorkValue.INDEPENDENCE, independence);
      putIfSaid(said, WorkValue.RECOGNITION, recognition);
      putIfSaid(said, WorkValue.RELATIONSHIPS, relationships);
      putIfSaid(said, WorkValue.SUPPORT, support);
      putIfSaid(said, WorkValue.WORKING_CONDITIONS, workingConditions);
      return said;
    }
  }

  record Zones(@Nullable Integer now, @Nullable Integer later) {}

  record Choices(
      @Nullable List<@Nullable String> clusters, @Nullable List<@Nullable String> careers) {

    List<@Nullable String> namedClusters() {
      return clusters == null ? List.of() : clusters;
    }

    List<@Nullable String> namedCareers() {
      return careers == null ? List.of() : careers;
    }
  }

  Map<Riasec, Double> saidRiasec() {
    return riasec == null ? Map.of() : riasec.said();
  }

  Map<WorkValue, Double> saidValues() {
    return workValues == null ? Map.of() : workValues.said();
  }

  Map<String, @Nullable Double> saidActivities() {
    return activities == null ? Map.of() : new LinkedHashMap<>(activities);
  }

  /** Whether checking this needs the catalogue; without it a student can save while it is away. */
  boolean namesCatalogIds() {
    return !saidActivities().isEmpty() || choices().anyMatch(ProfileRequest::namesAny);
  }

  /** Whether the edition has everything that is named here. */
  boolean isKnownTo(CatalogView view) {
    return view.activities().containsAll(saidActivities().keySet())
        && choices()
            .allMatch(chosen ->
                chosen.namedClusters().stream()
                        .allMatch(id -> id != null && view.clusters().contains(id))
                    && chosen.namedCareers().stream()
                        .allMatch(soc -> soc != null && view.careers().contains(soc)));
  }

  private Stream<Choices> choices() {
    return Stream.of(statedChoices, notForMe).filter(Objects::nonNull).map(c -> c);
  }

  private static boolean namesAny(Choices chosen) {
    return !chosen.namedClusters().isEmpty() || !chosen.namedCareers().isEmpty();
  }

  private static <K> void putIfSaid(Map<K, Double> said, K key, @Nullable Double score) {
    if (score != null) {
      said.put(key, score);
    }
  }
}
