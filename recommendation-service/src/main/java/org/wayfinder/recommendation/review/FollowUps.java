package org.wayfinder.recommendation.review;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.request.Findings;

/**
 * Sets a follow-up for many students, each by a version more of their review. Undoing makes one
 * version more again, with the status from before: nothing is ever taken out of a review's history.
 */
final class FollowUps {

  static final ProblemType TOO_LATE =
      new ProblemType("too-late-to-undo", HttpStatus.CONFLICT, "This can't be undone any more");

  private static final Duration KEPT = Duration.ofDays(2);
  private static final int ASKED_AT_ONCE = 100;

  private final MongoFollowUpStore store;
  private final ReviewService reviews;
  private final StudentAccess access;
  private final ProfileClient profiles;
  private final FollowUpProperties settings;
  private final Clock clock;

  FollowUps(
      MongoFollowUpStore store,
      ReviewService reviews,
      StudentAccess access,
      ProfileClient profiles,
      FollowUpProperties settings,
      Clock clock) {
    this.store = store;
    this.reviews = reviews;
    this.access = access;
    this.profiles = profiles;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param leftAlone students whose review somebody else changed meanwhile
   */
  record Outcome(FollowUp followUp, int changed, List<String> leftAlone) {}

  /** Sets the day for students who are all in the counsellor's caseload, or for none. */
  Outcome set(Caller caller, String counsellorId, List<String> studentIds, LocalDate day) {
    var person = requireOwn(caller, counsellorId);
    var wanted = List.copyOf(new LinkedHashSet<>(studentIds));
    requireInCaseload(caller, counsellorId, wanted);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    store.deleteBefore(now.minus(KEPT));
    var followUp = new FollowUp("fol_" + UUID.randomUUID(), counsellorId, now, List.of());
    store.begin(followUp);
    var leftAlone = new ArrayList<String>();
    for (var studentId : wanted) {
      var progress = new Review.Progress(Review.Status.FOLLOW_UP, day);
      var before = reviews.read(studentId).review();
      var version = before == null ? 1 : before.version() + 1;
      store.making(followUp.id(), new FollowUp.Made(studentId, version));
      if (!reviews.progress(person, studentId, before, progress)) {
        leftAlone.add(studentId);
      }
    }
    return new Outcome(followUp, wanted.size() - leftAlone.size(), leftAlone);
  }

  /** Gives back the status from before to those whose review is still as it was left. */
  Outcome undo(Caller caller, String counsellorId, String id) {
    var person = requireOwn(caller, counsellorId);
    var followUp =
        store.find(counsellorId, id).orElseThrow(() -> ProblemException.notFound("follow-up"));
    if (clock.instant().isAfter(followUp.undoableUntil(settings.undo()))) {
      throw new ProblemException(TOO_LATE, "Set the students' statuses anew instead.");
    }
    var leftAlone = new ArrayList<String>();
    for (var made : followUp.made()) {
      if (!undo(person, made)) {
        leftAlone.add(made.studentId());
      }
    }
    return new Outcome(followUp, followUp.made().size() - leftAlone.size(), leftAlone);
  }

  private boolean undo(ProfileClient.Person person, FollowUp.Made made) {
    var newest = reviews.read(made.studentId()).review();
    if (newest == null || newest.version() < made.version()) {
      return true; // it was never made: the process died before
    }
    if (newest.version() > made.version()) {
      return false;
    }
    var before = reviews.history(made.studentId(), made.version(), 1);
    var progress =
        before.isEmpty()
            ? new Review.Progress(Review.Status.NEW, null)
            : before.getFirst().progress();
    return reviews.progress(person, made.studentId(), newest, progress);
  }

  private ProfileClient.Person requireOwn(Caller caller, String counsellorId) {
    access.requireCaseload(caller, counsellorId);
    return Optional.of(access.requirePerson(caller))
        .filter(person -> person.id().equals(counsellorId) && person.has(StudentAccess.COUNSELLOR))
        .orElseThrow(
            () -> new ProblemException(ProblemType.FORBIDDEN, "This is for the counsellor."));
  }

  private void requireInCaseload(Caller caller, String counsellorId, List<String> wanted) {
    var findings = new Findings();
    for (var from = 0; from < wanted.size(); from += ASKED_AT_ONCE) {
      var part = wanted.subList(from, Math.min(wanted.size(), from + ASKED_AT_ONCE));
      var found = profiles.entries(caller, counsellorId, part);
      for (int i = 0; i < part.size(); i++) {
        if (!found.containsKey(part.get(i))) {
          findings.add(Findings.pointer("studentIds", from + i), "Nobody of this caseload.");
        }
      }
    }
    findings.throwIfAny();
  }
}
