package org.wayfinder.catalog.interview;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A real conversation with somebody who does the work, or a link to one. It is shown only while
 * that person agrees and after an editor who didn't write it has read it.
 *
 * @param content what is shown
 * @param consent that the person agreed, and how that is known
 * @param authors ids of all editors who wrote at it; none of them may review it
 * @param version grows with every change
 */
record Interview(
    String id, Content content, Consent consent, Set<String> authors, Review review, long version) {

  Interview {
    authors = Set.copyOf(authors);
  }

  /** The career or the cluster it is about. */
  sealed interface Subject {

    /** By O*NET-SOC code. */
    record Career(String soc) implements Subject {}

    /** By id. */
    record Cluster(String id) implements Subject {}
  }

  /**
   * What everybody sees.
   *
   * @param name as the person wants to be named
   * @param role what the person does, and where
   * @param language ISO 639-1 code of the language it was held in; it is quoted, not translated
   */
  record Content(
      Subject about, String name, String role, LocalDate heldOn, String language, Words words) {}

  /** What was said, here or elsewhere. */
  sealed interface Words {

    /** Written down here. */
    record Recorded(List<Exchange> exchanges) implements Words {

      public Recorded {
        exchanges = List.copyOf(exchanges);
      }
    }

    /** Published elsewhere. */
    record Linked(URI url) implements Words {}
  }

  /** A question with its answer. */
  record Exchange(String question, String answer) {}

  /**
   * The person's agreement, seen by editors only.
   *
   * @param evidence where it can be looked up, e.g. "signed form, counselling office"
   */
  record Consent(LocalDate on, String evidence) {}

  /** Whether it may be shown. */
  sealed interface Review {

    /** Nobody but its authors has read it in this version. */
    record Waiting() implements Review {}

    /** Another editor has. */
    record Passed(String by, Instant at) implements Review {}
  }

  boolean isShown() {
    return review instanceof Review.Passed;
  }

  /** A new one, which waits for its review. */
  static Interview recorded(String id, Content content, Consent consent, String author) {
    return new Interview(id, content, consent, Set.of(author), new Review.Waiting(), 1);
  }

  /** With other content, which must be reviewed anew; until then it isn't shown. */
  Interview changed(Content newContent, Consent newConsent, String author) {
    var all = new TreeSet<>(authors);
    all.add(author);
    return new Interview(id, newContent, newConsent, all, new Review.Waiting(), version + 1);
  }

  boolean mayBeReviewedBy(String editor) {
    return !authors.contains(editor);
  }

  /**
   * Read and found right.
   *
   * @throws IllegalArgumentException when one of its authors says so
   */
  Interview passed(String reviewer, Instant now) {
    if (!mayBeReviewedBy(reviewer)) {
      throw new IllegalArgumentException("an author can't review");
    }
    return new Interview(
        id, content, consent, authors, new Review.Passed(reviewer, now), version + 1);
  }
}
