package org.wayfinder.catalog.interview;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.wayfinder.catalog.interview.Interview.Exchange;
import org.wayfinder.catalog.interview.Interview.Subject;
import org.wayfinder.catalog.interview.Interview.Words;

/** Made up for tests and nothing else. */
final class Interviews {

  static final Subject LAB = new Subject.Career("29-2011.00");
  static final Subject MEDICINE = new Subject.Cluster("medicine");

  private Interviews() {}

  static Interview recorded(String id, Subject about) {
    return Interview.recorded(id, content(about), consent(), "stf_edith");
  }

  static Interview linked(String id, Subject about) {
    var content =
        new Interview.Content(
            about,
            "Test Person",
            "Tester",
            LocalDate.parse("2026-10-01"),
            "es",
            new Words.Linked(URI.create("https://example.org/interview")));
    return Interview.recorded(id, content, consent(), "stf_edith");
  }

  static Interview.Content content(Subject about) {
    return new Interview.Content(
        about,
        "Test Person",
        "Tester",
        LocalDate.parse("2026-10-01"),
        "en",
        new Words.Recorded(List.of(new Exchange("Is this a test?", "It is; à bientôt."))));
  }

  static Interview.Consent consent() {
    return new Interview.Consent(LocalDate.parse("2026-09-30"), "signed form, office");
  }
}
