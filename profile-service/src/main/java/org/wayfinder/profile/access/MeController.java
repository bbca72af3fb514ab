package org.wayfinder.profile.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.consent.Profiling;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.MongoPersonStore;
import org.wayfinder.profile.person.Role;
import org.wayfinder.service.ProblemException;

/**
 * Tells callers who they are and how they stand to a student or a caseload. Other services ask here
 * with the caller's own token before they show anything of a student, and say what they show, so
 * that one question both opens the door and writes it down.
 */
@RestController
@RequestMapping("/api/me")
final class MeController {

  record MeResponse(
      String id, String kind, String displayName, List<String> roles, String schoolId) {}

  /**
   * How the caller stands to a student.
   *
   * @param profiling whether anybody may use the profile, and show what came of it
   * @param reading what was asked with, and is in the access log where the log holds such reads
   */
  record StudentRelationResponse(
      String studentId,
      String schoolId,
      String relation,
      boolean profiling,
      @Nullable String reading) {}

  record CaseloadRelationResponse(String counsellorId, String schoolId, String relation) {}

  private final MongoPersonStore people;
  private final Profiling profiling;
  private final Access access;

  MeController(MongoPersonStore people, Profiling profiling, Access access) {
    this.people = people;
    this.profiling = profiling;
    this.access = access;
  }

  @GetMapping
  MeResponse me(Actor actor) {
    return new MeResponse(
        actor.id(),
        actor.kind().wireName(),
        actor.displayName(),
        actor.roles().stream().sorted().map(Role::wireName).toList(),
        actor.schoolId());
  }

  @GetMapping("/students/{studentId}")
  StudentRelationResponse student(
      Actor actor,
      @PathVariable String studentId,
      @RequestParam(required = false) @Nullable String reading) {
    var read = reading == null ? null : Reading.of(reading);
    var student = people.student(studentId).orElseThrow(() -> ProblemException.notFound("student"));
    var relation = closest(AccessRules.relations(actor, student), "student");
    if (read != null && !student.isPlayedBy(actor)) {
      access.shownElsewhere(actor, read, studentId);
    }
    return new StudentRelationResponse(
        studentId,
        student.schoolId(),
        relation.wireName(),
        profiling.permitted(List.of(studentId)).contains(studentId),
        reading);
  }

  @GetMapping("/caseloads/{counsellorId}")
  CaseloadRelationResponse caseload(Actor actor, @PathVariable String counsellorId) {
    var counsellor =
        people.counsellor(counsellorId).orElseThrow(() -> ProblemException.notFound("caseload"));
    var relation = closest(AccessRules.relations(actor, counsellor), "caseload");
    return new CaseloadRelationResponse(counsellorId, counsellor.schoolId(), relation.wireName());
  }

  private static Relation closest(Set<Relation> held, String what) {
    return held.stream().findFirst().orElseThrow(() -> ProblemException.notFound(what));
  }
}
