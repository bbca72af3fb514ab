package org.wayfinder.recommendation.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.ranking.RecommendationPin;

/** What a counsellor wants a review to be; like {@link Review}, before it is anybody's. */
record ReviewDraft(
    Review.Progress progress,
    @Nullable RecommendationPin recommendation,
    List<Verdict> verdicts,
    @Nullable String sharedNote,
    @Nullable String confidentialNote) {

  ReviewDraft {
    verdicts = List.copyOf(verdicts);
  }

  Review by(Review.Author author, String studentId, int version) {
    return new Review(
        studentId,
        version,
        author,
        progress,
        recommendation,
        verdicts,
        sharedNote,
        confidentialNote);
  }

  /** Without notes, so that a log line can't hold them. */
  @Override
  public String toString() {
    return "ReviewDraft[" + recommendation + "]";
  }
}
