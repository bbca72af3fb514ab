package org.wayfinder.catalog.interview;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.interview.Interview.Review;
import org.wayfinder.catalog.interview.Interview.Subject;
import org.wayfinder.catalog.interview.Interview.Words;

/**
 * An interview as everybody sees it.
 *
 * @param questions empty when it is a link
 * @param url null when it was written down here
 */
record InterviewResponse(
    String id,
    About about,
    Person person,
    LocalDate heldOn,
    String language,
    List<Interview.Exchange> questions,
    @Nullable URI url) {

  /** What it is about: a career or a cluster. */
  record About(@Nullable String career, @Nullable String cluster) {}

  /** Who was asked. */
  record Person(String name, String role) {}

  static InterviewResponse of(Interview interview) {
    var content = interview.content();
    return new InterviewResponse(
        interview.id(),
        switch (content.about()) {
          case Subject.Career(String soc) -> new About(soc, null);
          case Subject.Cluster(String id) -> new About(null, id);
        },
        new Person(content.name(), content.role()),
        content.heldOn(),
        content.language(),
        content.words() instanceof Words.Recorded(List<Interview.Exchange> exchanges)
            ? exchanges
            : List.of(),
        content.words() instanceof Words.Linked(URI url) ? url : null);
  }

  /**
   * An interview as editors see it.
   *
   * @param state waiting or shown
   * @param authors editors who wrote at it and may not review it
   * @param reviewedBy null while it waits
   */
  record ForEditors(
      InterviewResponse interview,
      Consent consent,
      String state,
      Set<String> authors,
      @Nullable String reviewedBy,
      @Nullable Instant reviewedAt) {

    /** That the person agreed. */
    record Consent(boolean given, LocalDate on, String evidence) {}

    static ForEditors of(Interview interview) {
      var passed = interview.review() instanceof Review.Passed review ? review : null;
      return new ForEditors(
          InterviewResponse.of(interview),
          new Consent(true, interview.consent().on(), interview.consent().evidence()),
          passed == null ? "waiting" : "shown",
          interview.authors(),
          passed == null ? null : passed.by(),
          passed == null ? null : passed.at());
    }
  }
}
