package org.wayfinder.recommendation.access;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.remote.RecentAnswers;
import org.wayfinder.service.remote.RemoteUnavailableException;

/**
 * Decides who may see what, by what profile-service says about the caller this very second. Where
 * it can't be asked the door stays closed. A student who is not the caller's is "not found", word
 * for word like one who doesn't exist.
 */
public final class StudentAccess {

  private static final Set<String> SCHOOL_STAFF = Set.of("counsellor", "school-admin");

  private final ProfileClient profiles;
  private final RecentAnswers<Question, Boolean> relations;
  private final RecentAnswers<Question, Optional<ProfileClient.Person>> people;

  StudentAccess(ProfileClient profiles, Duration remember) {
    this.profiles = profiles;
    this.relations = new RecentAnswers<>(remember, System::nanoTime);
    this.people = new RecentAnswers<>(remember, System::nanoTime);
  }

  private record Question(String issuer, String subject, String kind, String id) {

    static Question of(Caller caller, String kind, String id) {
      return new Question(caller.issuer(), caller.subject(), kind, id);
    }
  }

  /** Lets pass the student, a counsellor of theirs, and their school's admin. */
  public void requireStudent(Caller caller, String studentId) {
    if (!mayRead(caller, studentId)) {
      throw ProblemException.notFound("student");
    }
  }

  /** Whether the caller may still see the student; no whenever that can't be found out. */
  public boolean maySee(Caller caller, String studentId) {
    try {
      return mayRead(caller, studentId);
    } catch (ProblemException | RemoteUnavailableException _) {
      return false;
    }
  }

  private boolean mayRead(Caller caller, String studentId) {
    return relations.get(
        Question.of(caller, "student", studentId),
        () -> profiles.mayReadStudent(caller, studentId));
  }

  /** Lets pass the counsellor and their school's admin. */
  public void requireCaseload(Caller caller, String counsellorId) {
    if (!relations.get(
        Question.of(caller, "caseload", counsellorId),
        () -> profiles.mayReadCaseload(caller, counsellorId))) {
      throw ProblemException.notFound("caseload");
    }
  }

  /** Lets pass the counsellors and admins of the school; those of another one can't tell it. */
  public void requireSchool(Caller caller, String schoolId) {
    var person = person(caller).filter(p -> p.roles().stream().anyMatch(SCHOOL_STAFF::contains));
    if (person.isEmpty()) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "This is for the counsellors and admins of a school.");
    }
    if (!schoolId.equals(person.get().schoolId())) {
      throw ProblemException.notFound("school");
    }
  }

  /**
   * Lets pass people with the role ops.
   *
   * @return the operator's id on the roster
   */
  public String requireOperator(Caller caller) {
    return require(caller, "ops");
  }

  /** Lets pass people with the role editor. */
  public void requireEditor(Caller caller) {
    var _ = require(caller, "editor");
  }

  private Optional<ProfileClient.Person> person(Caller caller) {
    return people.get(Question.of(caller, "me", ""), () -> profiles.me(caller));
  }

  private String require(Caller caller, String role) {
    return person(caller)
        .filter(person -> person.roles().contains(role))
        .map(ProfileClient.Person::id)
        .orElseThrow(() ->
            new ProblemException(ProblemType.FORBIDDEN, "This is for the role " + role + "."));
  }
}
