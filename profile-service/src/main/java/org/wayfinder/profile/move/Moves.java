package org.wayfinder.profile.move;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.SchoolPermission;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.MongoPersonStore;
import org.wayfinder.profile.person.StudentsChanged;
import org.wayfinder.profile.student.MongoStudentStore;
import org.wayfinder.profile.student.Student;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.request.CreationKeys;
import org.wayfinder.service.request.Findings;
import org.wayfinder.service.request.IdSource;

/**
 * Moves students between caseloads, all checked before the first one changes. Each student changes
 * as by a single change, so whoever lost one has lost access at the next request.
 */
@Service
final class Moves {

  /** It can't be undone any more. */
  static final ProblemType TOO_LATE =
      new ProblemType("too-late-to-undo", HttpStatus.CONFLICT, "This can't be undone any more");

  private static final Duration KEPT = Duration.ofDays(2);

  private final MongoMoveStore store;
  private final MongoStudentStore students;
  private final MongoPersonStore people;
  private final Access access;
  private final CreationKeys keys;
  private final IdSource ids;
  private final ApplicationEventPublisher events;
  private final MoveProperties settings;
  private final Clock clock;

  Moves(
      MongoMoveStore store,
      MongoStudentStore students,
      MongoPersonStore people,
      Access access,
      CreationKeys keys,
      IdSource ids,
      ApplicationEventPublisher events,
      MoveProperties settings,
      Clock clock) {
    this.store = store;
    this.students = students;
    this.people = people;
    this.access = access;
    this.keys = keys;
    this.ids = ids;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param leftAlone students whose counsellors somebody else changed meanwhile
   */
  record Outcome(Move move, int changed, List<String> leftAlone) {}

  /** Moves them. The same request with the same key finishes what a crash interrupted. */
  Outcome move(Actor actor, String schoolId, @Nullable String key, MoveRequest request) {
    access.school(SchoolPermission.MANAGE_STUDENTS, actor, schoolId);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    store.deleteBefore(now.minus(KEPT));
    var move = new Move(ids.next("mov_"), schoolId, actor.id(), now, steps(schoolId, request));
    var stored =
        store
            .insert(move, keys.read(actor.id(), schoolId + "/moves", key, request))
            .orProblem("There is such a move already.");
    return carryOut(stored, stored.steps());
  }

  private List<Move.Step> steps(String schoolId, MoveRequest request) {
    var findings = new Findings();
    request.check(findings);
    findings.throwIfAny();
    checkCounsellors(findings, schoolId, request);
    var found = new HashMap<String, Student>();
    students.find(request.students()).stream()
        .filter(student -> student.schoolId().equals(schoolId) && student.leftAt() == null)
        .forEach(student -> found.put(student.id(), student));
    var steps = new ArrayList<Move.Step>();
    for (int i = 0; i < request.students().size(); i++) {
      var student = found.get(request.students().get(i));
      if (student == null) {
        findings.add(Findings.pointer("studentIds", i), "Nobody of this school.");
      } else {
        steps.add(
            Move.Step.of(student.id(), student.counsellorIds(), request.from(), request.to()));
      }
    }
    findings.throwIfAny();
    return steps.stream().filter(step -> !step.before().equals(step.after())).toList();
  }

  private void checkCounsellors(Findings findings, String schoolId, MoveRequest request) {
    var named = Stream.of(request.from(), request.to()).filter(Objects::nonNull).toList();
    var counsellors = people.counsellorsOf(schoolId, named);
    if (request.from() != null && !counsellors.contains(request.from())) {
      findings.add("#/from", "No counsellor of this school.");
    }
    if (request.to() != null && !counsellors.contains(request.to())) {
      findings.add("#/to", "No counsellor of this school.");
    }
  }

  /** Puts back everybody whose counsellors are still as the move left them. */
  Outcome undo(Actor actor, String schoolId, String moveId) {
    access.school(SchoolPermission.MANAGE_STUDENTS, actor, schoolId);
    var move = store.find(schoolId, moveId).orElseThrow(() -> ProblemException.notFound("move"));
    if (clock.instant().isAfter(move.undoableUntil(settings.undo()))) {
      throw new ProblemException(TOO_LATE, "Move the students back by another move.");
    }
    return carryOut(
        move,
        move.steps().stream()
            .map(step -> new Move.Step(step.studentId(), step.after(), step.before()))
            .toList());
  }

  private Outcome carryOut(Move move, List<Move.Step> steps) {
    var leftAlone = new ArrayList<String>();
    for (var step : steps) {
      if (!students.reassign(step.studentId(), step.before(), step.after())) {
        leftAlone.add(step.studentId());
      }
    }
    events.publishEvent(new StudentsChanged());
    return new Outcome(move, steps.size() - leftAlone.size(), leftAlone);
  }
}
