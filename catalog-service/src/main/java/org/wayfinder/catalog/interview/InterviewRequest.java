package org.wayfinder.catalog.interview;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.interview.Interview.Subject;
import org.wayfinder.catalog.interview.Interview.Words;
import org.wayfinder.service.request.Findings;

/**
 * An interview as an editor sends it.
 *
 * @param about either a career or a cluster
 * @param questions either these or {@code url}
 */
record InterviewRequest(
    @Nullable About about,
    @Nullable Person person,
    @Nullable LocalDate heldOn,
    @Nullable ConsentGiven consent,
    @Nullable String language,
    @Nullable List<QuestionAnswered> questions,
    @Nullable String url) {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_QUESTION = 500;
  private static final int LONGEST_ANSWER = 5_000;
  private static final int MOST_QUESTIONS = 40;
  private static final int LONGEST_URL = 500;
  private static final String REQUIRED = "This is required.";

  /** What it is about. */
  record About(@Nullable String career, @Nullable String cluster) {}

  /** Who was asked, as that person wants to be named. */
  record Person(@Nullable String name, @Nullable String role) {}

  /** That the person agreed to be shown, when, and where that can be looked up. */
  record ConsentGiven(@Nullable Boolean given, @Nullable LocalDate on, @Nullable String evidence) {}

  /** One question with its answer. */
  record QuestionAnswered(@Nullable String question, @Nullable String answer) {}

  /** Content and consent, checked. */
  record Checked(Interview.Content content, Interview.Consent consent) {}

  /**
   * What was sent, if it keeps every rule.
   *
   * @param today nothing was held or agreed to later
   * @param isKnown whether the published catalogue has what it is about
   * @throws org.wayfinder.service.ProblemException 422 with everything that is wrong
   */
  Checked checked(LocalDate today, Predicate<Subject> isKnown) {
    var findings = new Findings();
    var checked =
        new Checked(
            new Interview.Content(
                subject(findings, isKnown),
                findings.text("#/person/name", person == null ? null : person.name(), LONGEST_NAME),
                findings.text("#/person/role", person == null ? null : person.role(), LONGEST_NAME),
                date(findings, "#/heldOn", heldOn, today),
                language(findings),
                words(findings)),
            consent(findings, today));
    findings.throwIfAny();
    return checked;
  }

  private Subject subject(Findings findings, Predicate<Subject> isKnown) {
    var career = about == null ? null : about.career();
    var cluster = about == null ? null : about.cluster();
    if ((career == null) == (cluster == null)) {
      findings.add("#/about", "Name either a career or a cluster.");
      return new Subject.Cluster("");
    }
    Subject subject =
        career == null ? new Subject.Cluster(String.valueOf(cluster)) : new Subject.Career(career);
    if (!isKnown.test(subject)) {
      findings.add(
          career == null ? "#/about/cluster" : "#/about/career",
          "The published catalogue has no such thing.");
    }
    return subject;
  }

  private static LocalDate date(
      Findings findings, String pointer, @Nullable LocalDate date, LocalDate today) {
    if (date == null) {
      findings.add(pointer, REQUIRED);
    } else if (date.isAfter(today.plusDays(1))) { // it may be tomorrow already where the sender is
      findings.add(pointer, "This is in the future.");
    }
    return date == null ? today : date;
  }

  private String language(Findings findings) {
    var text = findings.text("#/language", language, 2);
    if (!text.isEmpty() && !text.matches("[a-z]{2}")) {
      findings.add("#/language", "The two letters of a language, e.g. en.");
    }
    return text;
  }

  private Interview.Consent consent(Findings findings, LocalDate today) {
    if (consent == null || !Boolean.TRUE.equals(consent.given())) {
      findings.add("#/consent/given", "Without the person's consent nothing is kept.");
    }
    return new Interview.Consent(
        date(findings, "#/consent/on", consent == null ? null : consent.on(), today),
        findings.text(
            "#/consent/evidence", consent == null ? null : consent.evidence(), LONGEST_QUESTION));
  }

  private Words words(Findings findings) {
    var link = url;
    if ((link == null) == (questions == null)) {
      findings.add("#/questions", "Give either questions with answers or a url.");
      return new Words.Recorded(List.of());
    }
    return link == null ? recorded(findings) : new Words.Linked(link(findings, link));
  }

  private Words recorded(Findings findings) {
    var given = questions == null ? List.<QuestionAnswered>of() : questions;
    if (given.isEmpty() || given.size() > MOST_QUESTIONS) {
      findings.add("#/questions", "From 1 to " + MOST_QUESTIONS + " questions.");
    }
    var exchanges = new ArrayList<Interview.Exchange>();
    for (var i = 0; i < given.size(); i++) {
      var at = "#/questions/" + i;
      var one = given.get(i);
      exchanges.add(
          new Interview.Exchange(
              findings.text(
                  at + "/question", one == null ? null : one.question(), LONGEST_QUESTION),
              findings.text(at + "/answer", one == null ? null : one.answer(), LONGEST_ANSWER)));
    }
    return new Words.Recorded(exchanges);
  }

  private static URI link(Findings findings, String link) {
    try {
      var parsed = new URI(link);
      if ("https".equals(parsed.getScheme())
          && parsed.getHost() != null
          && parsed.getUserInfo() == null
          && link.length() <= LONGEST_URL) {
        return parsed;
      }
    } catch (URISyntaxException _) {
      // Reported like every other address that can't be linked to.
    }
    findings.add("#/url", "An address that begins with https://, of at most 500 characters.");
    return URI.create("https://invalid");
  }
}
