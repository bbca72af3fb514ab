package org.wayfinder.recommendation.review;

import java.util.List;
import java.util.Optional;

/** What counsellors said to a student, for other features to show. */
public final class SharedReviews {

  private static final int NO_LIMIT = 0;

  private final ReviewService reviews;

  SharedReviews(ReviewService reviews) {
    this.reviews = reviews;
  }

  /** All that was said, newest first, each as it stood. */
  public List<SharedReview> all(String studentId) {
    return reviews.history(studentId, null, NO_LIMIT).stream()
        .map(review -> SharedReview.of(review, false))
        .toList();
  }

  /** What was said last; none where there is no review. */
  public Optional<SharedReview> of(String studentId) {
    var reviewed = reviews.read(studentId);
    return Optional.ofNullable(reviewed.review())
        .map(review -> SharedReview.of(review, reviewed.hasMoved()));
  }
}
