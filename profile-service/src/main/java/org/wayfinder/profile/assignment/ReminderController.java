package org.wayfinder.profile.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.person.Actor;

/** What a student was reminded of, and reminding by hand. */
@RestController
@RequestMapping("/api")
final class ReminderController {

  /**
   * A reminder.
   *
   * @param kind {@code before}, {@code after} or {@code by-hand}
   * @param seenAt null until the student has put it away
   * @param mail {@code none}, {@code due}, {@code sent} or {@code failed}
   */
  record ReminderResponse(
      String id,
      String assignmentId,
      String title,
      LocalDate dueOn,
      String kind,
      Instant at,
      @Nullable Instant seenAt,
      String mail) {

    static ReminderResponse of(Reminders.Shown shown) {
      var reminder = shown.reminder();
      return new ReminderResponse(
          reminder.id(),
          reminder.assignmentId(),
          shown.assignment().title(),
          shown.assignment().dueOn(),
          reminder.kind().wireName(),
          reminder.at(),
          reminder.seenAt(),
          reminder.mail().wireName());
    }
  }

  record RemindersResponse(List<ReminderResponse> items) {}

  /** How many were reminded now. */
  record RemindedResponse(int reminded) {}

  private final Reminders reminders;
  private final Assignments assignments;

  ReminderController(Reminders reminders, Assignments assignments) {
    this.reminders = reminders;
    this.assignments = assignments;
  }

  /** The newest hundred, newest first. */
  @GetMapping("/students/{studentId}/reminders")
  RemindersResponse ofStudent(Actor actor, @PathVariable String studentId) {
    return new RemindersResponse(
        reminders.ofStudent(actor, studentId).stream().map(ReminderResponse::of).toList());
  }

  /** The student has read it. */
  @PostMapping("/students/{studentId}/reminders/{reminderId}/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void seen(Actor actor, @PathVariable String studentId, @PathVariable String reminderId) {
    reminders.seen(actor, studentId, reminderId);
  }

  /** Reminds everybody who hasn't finished, each once a day. */
  @PostMapping("/assignments/{assignmentId}/reminders")
  RemindedResponse remind(Actor actor, @PathVariable String assignmentId) {
    return new RemindedResponse(reminders.byHand(assignments.read(actor, assignmentId)));
  }
}
