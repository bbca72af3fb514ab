package org.wayfinder.recommendation.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.reading.RecommendationResponse;
import org.wayfinder.recommendation.review.Verdict;

/**
 * Everything that a report may say, in the reader's language; how much of it there is room for is
 * decided on the page.
 *
 * @param name as the roster has it, whatever is in it; empty where it has none
 * @param grade 0 where the roster has none
 * @param said null where no counsellor has said anything to the student
 */
record StudentReport(
    String studentId,
    String name,
    int grade,
    LocalDate today,
    RecommendationResponse ranked,
    @Nullable Said said) {

  /** Whether there is a ranking to show. */
  boolean isRanked() {
    return !ranked.frameworks().isEmpty();
  }

  /** Which version of the profile was ranked. */
  int profileVersion() {
    return Objects.requireNonNull(ranked.profileVersion(), "what is stored has a version");
  }

  /** Without the name, so that a log line can't hold it. */
  @Override
  public String toString() {
    return "StudentReport[" + studentId + "]";
  }

  /**
   * What a counsellor said to the student.
   *
   * @param moved whether the ranking is another one since
   * @param note empty for none
   */
  record Said(LocalDate on, boolean moved, List<Decision> decisions, String note) {

    Said {
      decisions = List.copyOf(decisions);
    }

    /** Without the note. */
    @Override
    public String toString() {
      return "Said[" + on + "]";
    }
  }

  /** One decision, with the clusters' names. */
  record Decision(Verdict.Decision decision, String cluster, List<String> others) {
    Decision {
      others = List.copyOf(others);
    }
  }
}
