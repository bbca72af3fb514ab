package org.wayfinder.catalog.interview;

import java.net.URI;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.wayfinder.catalog.interview.Interview.Review;
import org.wayfinder.catalog.interview.Interview.Subject;
import org.wayfinder.catalog.interview.Interview.Words;

/** How an interview lies in MongoDB. */
final class MongoInterviewDocument {

  static final String ID = "_id";
  static final String ABOUT = "about";
  static final String SHOWN = "shown";
  static final String VERSION = "version";
  private static final String NAME = "name";
  private static final String ROLE = "role";
  private static final String HELD_ON = "heldOn";
  private static final String LANGUAGE = "language";
  private static final String URL = "url";
  private static final String EXCHANGES = "exchanges";
  private static final String QUESTION = "question";
  private static final String ANSWER = "answer";
  private static final String CONSENT_ON = "consentOn";
  private static final String EVIDENCE = "consentEvidence";
  private static final String AUTHORS = "authors";
  private static final String REVIEWER = "reviewer";
  private static final String REVIEWED_AT = "reviewedAt";

  private MongoInterviewDocument() {}

  static Document of(Interview interview) {
    var content = interview.content();
    var document =
        new Document(ID, interview.id())
            .append(ABOUT, about(content.about()))
            .append(NAME, content.name())
            .append(ROLE, content.role())
            .append(HELD_ON, content.heldOn().toString())
            .append(LANGUAGE, content.language())
            .append(CONSENT_ON, interview.consent().on().toString())
            .append(EVIDENCE, interview.consent().evidence())
            .append(AUTHORS, interview.authors().stream().sorted().toList())
            .append(SHOWN, interview.isShown())
            .append(VERSION, interview.version());
    var review = interview.review() instanceof Review.Passed passed ? passed : null;
    document
        .append(REVIEWER, review == null ? null : review.by())
        .append(REVIEWED_AT, review == null ? null : Date.from(review.at()));
    return switch (content.words()) {
      case Words.Linked(URI url) ->
          document.append(URL, url.toString()).append(EXCHANGES, List.of());
      case Words.Recorded(List<Interview.Exchange> exchanges) ->
          document
              .append(URL, null)
              .append(
                  EXCHANGES,
                  exchanges.stream()
                      .map(e -> new Document(QUESTION, e.question()).append(ANSWER, e.answer()))
                      .toList());
    };
  }

  /** The subject as one text, e.g. {@code career/29-1141.00}. */
  static String about(Subject subject) {
    return switch (subject) {
      case Subject.Career(String soc) -> "career/" + soc;
      case Subject.Cluster(String id) -> "cluster/" + id;
    };
  }

  static Interview read(Document document) {
    return new Interview(
        document.getString(ID),
        new Interview.Content(
            subject(document.getString(ABOUT)),
            document.getString(NAME),
            document.getString(ROLE),
            LocalDate.parse(document.getString(HELD_ON)),
            document.getString(LANGUAGE),
            words(document)),
        new Interview.Consent(
            LocalDate.parse(document.getString(CONSENT_ON)), document.getString(EVIDENCE)),
        Set.copyOf(document.getList(AUTHORS, String.class)),
        review(document),
        document.getLong(VERSION));
  }

  private static Subject subject(String about) {
    var id = about.substring(about.indexOf('/') + 1);
    return about.startsWith("career/") ? new Subject.Career(id) : new Subject.Cluster(id);
  }

  private static Words words(Document document) {
    var url = document.getString(URL);
    if (url != null) {
      return new Words.Linked(URI.create(url));
    }
    return new Words.Recorded(
        document.getList(EXCHANGES, Document.class).stream()
            .map(e -> new Interview.Exchange(e.getString(QUESTION), e.getString(ANSWER)))
            .toList());
  }

  private static Review review(Document document) {
    var reviewer = document.getString(REVIEWER);
    return reviewer == null
        ? new Review.Waiting()
        : new Review.Passed(
            reviewer, Objects.requireNonNull(document.getDate(REVIEWED_AT)).toInstant());
  }
}
