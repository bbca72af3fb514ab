package org.wayfinder.recommendation.reading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.updates.UpdateHub;
import org.wayfinder.service.Caller;
import org.wayfinder.service.Page;

/**
 * Finds recommendations, waits for the one that is on its way, computes the one that was skipped.
 */
final class RecommendationReader {

  /** How often a waiter looks into the store although it heard nothing, in case news got lost. */
  private static final Duration LOOK_ANYWAY = Duration.ofMillis(500);

  private final RecommendationStore store;
  private final RankingService ranking;
  private final ProfileClient profiles;
  private final UpdateHub hub;

  RecommendationReader(
      RecommendationStore store, RankingService ranking, ProfileClient profiles, UpdateHub hub) {
    this.store = store;
    this.ranking = ranking;
    this.profiles = profiles;
    this.hub = hub;
  }

  Optional<Recommendation> newest(String studentId) {
    return store.newest(studentId);
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
          return found;
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
    var stored = store.version(studentId, profileVersion);
    return stored.isPresent()
        ? stored
        : profiles
            .profileVersion(caller, studentId, profileVersion)
            .map(found -> ranking.compute(studentId, found.number(), found.profile()));
  }

  Page<Recommendation> history(String studentId, int limit, @Nullable String after) {
    List<Recommendation> found = store.history(studentId, after, limit + 1);
    return Page.of(found, limit, RecommendationStore::historyKey);
  }
}
