package org.wayfinder.profile.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.StudentPermission;
import org.wayfinder.profile.consent.MongoConsentStore;
import org.wayfinder.profile.consent.Purpose;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.student.Student;
import org.wayfinder.service.ProblemException;

/**
 * Reminds students of assignments that they haven't finished: once some days before, once after,
 * and when somebody who runs the assignment says so, once a day.
 */
@Service
final class Reminders {

  private static final Logger log = LoggerFactory.getLogger(Reminders.class);
  private static final Duration KEPT = Duration.ofDays(400);
  private static final int SHOWN = 100;

  private final MongoReminderStore store;
  private final MongoAssignmentStore assignments;
  private final AssignmentProgress progress;
  private final MongoConsentStore consents;
  private final Access access;
  private final ReminderMail mail;
  private final ReminderProperties settings;
  private final Clock clock;

  Reminders(
      MongoReminderStore store,
      MongoAssignmentStore assignments,
      AssignmentProgress progress,
      MongoConsentStore consents,
      Access access,
      ReminderMail mail,
      ReminderProperties settings,
      Clock clock) {
    this.store = store;
    this.assignments = assignments;
    this.progress = progress;
    this.consents = consents;
    this.access = access;
    this.mail = mail;
    this.settings = settings;
    this.clock = clock;
  }

  /** A reminder, and what it is about; null when that assignment is gone. */
  record Shown(Reminder reminder, Assignment assignment) {}

  List<Shown> ofStudent(Actor actor, String studentId) {
    access.student(StudentPermission.READ_RECORD, actor, studentId);
    return store.ofStudent(studentId, SHOWN).stream()
        .flatMap(reminder ->
            assignments.find(reminder.assignmentId()).stream()
                .map(assignment -> new Shown(reminder, assignment)))
        .toList();
  }

  void seen(Actor actor, String studentId, String reminderId) {
    access.student(StudentPermission.WRITE_PROFILE, actor, studentId);
    if (!store.seen(studentId, reminderId, now())) {
      throw ProblemException.notFound("reminder");
    }
  }

  /** Reminds whoever hasn't finished, except who was reminded by hand today. */
  int byHand(Assignment assignment) {
    return assignment.closed() ? 0 : remind(assignment, Reminder.Kind.BY_HAND);
  }

  /** Reminds of everything that is due soon or was due of late. */
  void remindAll() {
    var today = today();
    store.deleteBefore(now().minus(KEPT));
    var due =
        assignments.openDue(
            today.minusDays(settings.daysAfter()), today.plusDays(settings.daysBefore()));
    for (var assignment : due) {
      var kind = assignment.dueOn().isBefore(today) ? Reminder.Kind.AFTER : Reminder.Kind.BEFORE;
      var reminded = remind(assignment, kind);
      if (reminded > 0) {
        log.info("Reminded {} students of assignment {}", reminded, assignment.id());
      }
    }
  }

  private int remind(Assignment assignment, Reminder.Kind kind) {
    var reminded = 0;
    for (var entry : progress.of(assignment)) {
      if (entry.state() != AssignmentState.FINISHED && mayBeReminded(entry.student())) {
        var state =
            mail.addressOf(entry.student()).isPresent() ? Reminder.Mail.DUE : Reminder.Mail.NONE;
        var reminder = Reminder.of(assignment, entry.student().id(), kind, today(), now(), state);
        reminded += store.insert(reminder) ? 1 : 0;
      }
    }
    return reminded;
  }

  /** Who has left or said no to being profiled is asked for nothing. */
  private boolean mayBeReminded(Student student) {
    return student.leftAt() == null
        && consents
            .find(student.id())
            .flatMap(said -> said.newest(Purpose.PROFILING))
            .map(change -> change.given())
            .orElse(true);
  }

  /** Sends one e-mail that is due; false when none is. */
  boolean sendOne() {
    var now = now();
    var claimed = store.claim(now, now.plus(ReminderMail.LONGEST_TALK));
    claimed.ifPresent(this::send);
    return claimed.isPresent();
  }

  private void send(MongoReminderStore.Claimed claimed) {
    var reminder = claimed.reminder();
    var wanted =
        assignments
            .find(reminder.assignmentId())
            .filter(assignment -> !assignment.closed() && isTimely(reminder, assignment))
            .flatMap(assignment ->
                progress
                    .of(assignment, reminder.studentId())
                    .filter(entry -> entry.state() != AssignmentState.FINISHED)
                    .filter(entry -> mayBeReminded(entry.student()))
                    .map(entry -> mail.letter(reminder, assignment, entry.student())));
    if (wanted.isEmpty()) {
      store.decided(claimed, Reminder.Mail.NONE);
      return;
    }
    switch (mail.send(wanted.get())) {
      case TAKEN -> store.decided(claimed, Reminder.Mail.SENT);
      case REFUSED -> store.decided(claimed, Reminder.Mail.FAILED);
      case LATER -> {
        if (claimed.attempts() >= ReminderMail.MOST_ATTEMPTS) {
          store.decided(claimed, Reminder.Mail.FAILED);
        } else {
          var pause = settings.firstPause().multipliedBy(1L << claimed.attempts());
          store.postpone(claimed, now().plus(pause));
        }
      }
    }
  }

  /** Whether what was to come before the day, and had to wait for the server, still can. */
  private boolean isTimely(Reminder reminder, Assignment assignment) {
    return reminder.kind() != Reminder.Kind.BEFORE || !assignment.dueOn().isBefore(today());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
