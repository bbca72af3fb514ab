package org.wayfinder.recommendation.reading;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.ranking.SchoolFrameworks;
import org.wayfinder.recommendation.updates.UpdateHub;
import org.wayfinder.service.Caller;
import org.wayfinder.service.Page;

/**
 * Finds recommendations, waits for the one that is on its way, computes the one that was skipped.
 * Whatever it finds is without the frameworks of schools that the student isn't of.
 */
final class RecommendationReader {

  /** How often a waiter looks into the store although it heard nothing, in case news got lost. */
  private static final Duration LOOK_ANYWAY = Duration.ofMillis(500);

  private final RecommendationStore store;
  private final RankingService ranking;
  private final SchoolFrameworks schools;
  private final ProfileClient profiles;
  private final UpdateHub hub;

  RecommendationReader(
      RecommendationStore store,
      RankingService ranking,
      SchoolFrameworks schools,
      ProfileClient profiles,
      UpdateHub hub) {
    this.store = store;
    this.ranking = ranking;
    this.schools = schools;
    this.profiles = profiles;
    this.hub = hub;
  }

  Optional<Recommendation> newest(String studentId) {
    return visible(store.newest(studentId));
  }

  /** The newest of those of these students who have one, by their ids. */
  Map<String, Recommendation> newest(Collection<String> studentIds) {
    return schools.visible(store.newest(studentIds).values()).stream()
        .collect(Collectors.toMap(Recommendation::studentId, Function.identity()));
  }

  /**
   * A strong entity tag of what it says: as long as it is the same, so is everything in it.
   *
   * @param rendering how it is put into words
   */
  String tag(Recommendation found, String rendering) {
    var own = schools.own(found);
    return "\"%d-%d-%d%s-%s\""
        .formatted(
            found.profileVersion(),
            found.edition(),
            found.engineVersion(),
            own.isEmpty() ? "" : "-" + String.join(".", own),
            rendering);
  }

  private Optional<Recommendation> visible(Optional<Recommendation> found) {
    return found.map(one -> schools.visible(List.of(one)).getFirst());
  }

  /**
   * The newest as soon as it is of this profile version or a later one; none if it isn't in time.
   */
  Optional<Recommendation> newest(String studentId, int profileVersion, Duration patience)
      throws InterruptedException {
    var deadline = System.nanoTime() + patience.toNanos();
    try (var news = hub.subscribe(studentId)) { // before looking, so that nothing slips between
      while (true) {
        var found = store.newest(studentId);
        if (found.isPresent() && found.get().profileVersion() >= profileVersion) {
          return visible(found);
        }
        var left = Duration.ofNanos(deadline - System.nanoTime());
        if (!left.isPositive()) {
          return Optional.empty();
        }
        news.next(left.compareTo(LOOK_ANYWAY) < 0 ? left : LOOK_ANYWAY);
      }
    }
  }

  /** One version; where the worker skipped it because a newer one was there, computed now. */
  Optional<Recommendation> version(Caller caller, String studentId, int profileVersion) {
    var stored = visible(store.version(studentId, profileVersion));
    return stored.isPresent()
        ? stored
        : profiles
            .profileVersion(caller, studentId, profileVersion)
            .map(found -> ranking.compute(studentId, found.number(), found.profile()));
  }

  Page<Recommendation> history(String studentId, int limit, @Nullable String after) {
    var found = schools.visible(store.history(studentId, after, limit + 1));
    return Page.of(found, limit, RecommendationStore::historyKey);
  }
}
