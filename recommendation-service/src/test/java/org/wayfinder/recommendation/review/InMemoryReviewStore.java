package org.wayfinder.recommendation.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The in-memory twin. */
public final class InMemoryReviewStore implements ReviewStore {

  private final ConcurrentSkipListMap<String, Review> reviews = new ConcurrentSkipListMap<>();

  @Override
  public boolean add(Review review) {
    var key = review.studentId() + "/" + "%010d".formatted(review.version());
    return reviews.putIfAbsent(key, review) == null;
  }

  @Override
  public Optional<Review> newest(String studentId) {
    return history(studentId, null, 1).stream().findFirst();
  }

  @Override
  public Map<String, Review> newest(Collection<String> studentIds) {
    var newest = new HashMap<String, Review>();
    studentIds.forEach(id -> newest(id).ifPresent(review -> newest.put(id, withoutNotes(review))));
    return newest;
  }

  private static Review withoutNotes(Review review) {
    return new Review(
        review.studentId(),
        review.version(),
        review.author(),
        review.progress(),
        review.recommendation(),
        review.verdicts().stream()
            .map(v -> new Verdict(v.cluster(), v.decision(), v.why(), v.others(), null))
            .toList(),
        null,
        null);
  }

  @Override
  public List<Review> history(String studentId, @Nullable Integer before, int limit) {
    return reviews.values().stream()
        .filter(review -> review.studentId().equals(studentId))
        .filter(review -> before == null || review.version() < before)
        .sorted(Comparator.comparingInt(Review::version).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public void erase(Collection<String> studentIds) {
    reviews.values().removeIf(review -> studentIds.contains(review.studentId()));
  }
}
