package org.wayfinder.recommendation.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.storage.StoreUnavailableException;

/** The in-memory twin of the store, which can also be away. */
public final class InMemoryRecommendationStore implements RecommendationStore {

  private final Map<String, Recommendation> newest = new HashMap<>();
  private final TreeMap<String, Recommendation> history = new TreeMap<>();
  private volatile boolean away;

  /** From now on, or no longer, every call fails. */
  public void away(boolean isAway) {
    away = isAway;
  }

  private void check() {
    if (away) {
      throw new StoreUnavailableException(new IllegalStateException("The test took it away"));
    }
  }

  @Override
  public synchronized Set<String> putNewest(Collection<Recommendation> recommendations) {
    check();
    var refused = new HashSet<String>();
    for (var r : recommendations) {
      var stored = newest.get(r.studentId());
      if (stored == null
          || (stored.profileVersion() <= r.profileVersion() && stored.edition() <= r.edition())) {
        newest.put(r.studentId(), r);
      } else {
        refused.add(r.studentId());
      }
    }
    return refused;
  }

  @Override
  public synchronized void addToHistory(Collection<Recommendation> recommendations) {
    check();
    recommendations.forEach(
        r -> history.putIfAbsent(r.studentId() + "/" + RecommendationStore.historyKey(r), r));
  }

  @Override
  public synchronized Optional<Recommendation> newest(String studentId) {
    check();
    return Optional.ofNullable(newest.get(studentId));
  }

  @Override
  public synchronized Map<String, Recommendation> newest(Collection<String> studentIds) {
    check();
    var found = new HashMap<>(newest);
    found.keySet().retainAll(new HashSet<>(studentIds));
    return found;
  }

  @Override
  public void createIndexes() {
    check();
  }

  @Override
  public synchronized List<String> behind(int edition, int engineVersion, String after, int limit) {
    check();
    return newest.values().stream()
        .filter(r ->
            r.edition() < edition || (r.edition() == edition && r.engineVersion() < engineVersion))
        .map(Recommendation::studentId)
        .filter(id -> id.compareTo(after) > 0)
        .sorted()
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Recommendation> history(
      String studentId, @Nullable String before, int limit) {
    check();
    var upTo = before == null ? studentId + "0" : studentId + "/" + before;
    return history.subMap(studentId + "/", false, upTo, false).descendingMap().values().stream()
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Recommendation> version(String studentId, int profileVersion) {
    return history(studentId, null, Integer.MAX_VALUE).stream()
        .filter(r -> r.profileVersion() == profileVersion)
        .findFirst();
  }

  @Override
  public synchronized Optional<Recommendation> pinned(
      String studentId, int profileVersion, int edition, int engineVersion) {
    check();
    var key = RecommendationStore.historyKey(profileVersion, edition, engineVersion);
    return Optional.ofNullable(history.get(studentId + "/" + key));
  }

  @Override
  public synchronized void withdrawNewest(Collection<String> studentIds) {
    check();
    studentIds.forEach(newest::remove);
  }

  @Override
  public synchronized void withdrawHistory(Collection<String> studentIds) {
    check();
    studentIds.forEach(id -> history.subMap(id + "/", id + "0").clear());
  }
}
