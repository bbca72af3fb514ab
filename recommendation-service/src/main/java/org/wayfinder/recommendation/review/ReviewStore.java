package org.wayfinder.recommendation.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.student.Forgetting;

/** Reviews, to which is only ever added: a version of a student's is stored once. */
public interface ReviewStore extends Forgetting {

  /** Stores a version unless it is there; false when somebody was faster. */
  boolean add(Review review);

  Optional<Review> newest(String studentId);

  /** The newest of those students who have one; without notes. */
  Map<String, Review> newest(Collection<String> studentIds);

  /**
   * A student's reviews, newest first.
   *
   * @param before only versions before this one; null from the newest
   */
  List<Review> history(String studentId, @Nullable Integer before, int limit);
}
