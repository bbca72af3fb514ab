package org.wayfinder.recommendation.worklist;

import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.review.Keyed;
import org.wayfinder.recommendation.review.Review;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Which students of a caseload are wanted; null for any.
 *
 * @param cluster is in the first tie group of some framework
 * @param text is in the name
 */
record WorklistFilter(
    Review.@Nullable Status status,
    @Nullable NeedReason reason,
    @Nullable String cluster,
    @Nullable Integer grade,
    @Nullable String text) {

  private static final int LONGEST = 100;
  private static final int LAST_GRADE = 13;

  /** Reads what somebody asked for. */
  static WorklistFilter of(
      @Nullable String status,
      @Nullable String reason,
      @Nullable String cluster,
      @Nullable Integer grade,
      @Nullable String text) {
    if (grade != null && (grade < 1 || grade > LAST_GRADE)) {
      throw malformed("'grade' must be from 1 to " + LAST_GRADE + ".");
    }
    if (cluster != null && cluster.length() > LONGEST) {
      throw malformed("'cluster' is the id of a cluster.");
    }
    if (text != null && text.length() > LONGEST) {
      throw malformed("'text' has at most " + LONGEST + " characters.");
    }
    return new WorklistFilter(
        keyed("status", Review.Status.values(), status),
        keyed("reason", NeedReason.values(), reason),
        cluster,
        grade,
        text == null || text.isBlank() ? null : text.strip());
  }

  private static <T extends Keyed> @Nullable T keyed(
      String parameter, T[] values, @Nullable String name) {
    return name == null
        ? null
        : Keyed.of(values, name)
            .orElseThrow(
                () -> malformed("'" + parameter + "' must be one of " + Keyed.names(values) + "."));
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(ProblemType.MALFORMED_REQUEST, detail);
  }

  /** Whether the roster has to be asked, since names and grades aren't kept here. */
  boolean needsTheRoster() {
    return grade != null || text != null;
  }

  /** All but what only the roster knows; by what may be seen of the student, nothing else. */
  boolean fits(Need need) {
    return (status == null || need.row().status() == status)
        && (reason == null || need.reasons().contains(reason))
        && (cluster == null || need.clusters().contains(cluster));
  }
}
