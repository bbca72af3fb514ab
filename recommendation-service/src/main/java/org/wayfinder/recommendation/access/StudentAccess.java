package org.wayfinder.recommendation.access;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.remote.RecentAnswers;

/**
 * Decides who may see what, by what profile-service says about the caller this very second. Where
 * it can't be asked the door stays closed. A student who is not the caller's is "not found", word
 * for word like one who doesn't exist.
 */
public final class StudentAccess {

  /** The role of those who advise students. */
  public static final String COUNSELLOR = "counsellor";

  /** Nobody has agreed that this student is ranked. */
  static final ProblemType CONSENT_MISSING =
      new ProblemType("consent-missing", HttpStatus.CONFLICT, "There is no consent to this");

  private static final String ADMIN = "school-admin";
  private static final Set<String> SCHOOL_STAFF = Set.of(COUNSELLOR, ADMIN);

  private final ProfileClient profiles;
  private final RecentAnswers<Question, Optional<Standing>> standings;
  private final RecentAnswers<Question, Boolean> caseloads;
  private final RecentAnswers<Question, Optional<ProfileClient.Person>> people;

  StudentAccess(ProfileClient profiles, Duration remember) {
    this.profiles = profiles;
    this.standings = new RecentAnswers<>(remember, System::nanoTime);
    this.caseloads = new RecentAnswers<>(remember, System::nanoTime);
    this.people = new RecentAnswers<>(remember, System::nanoTime);
  }

  private record Question(String issuer, String subject, String kind, String id) {

    static Question of(Caller caller, String kind, String id) {
      return new Question(caller.issuer(), caller.subject(), kind, id);
    }
  }

  /** How the caller, who is one to see the student, stands to them; nothing is shown by that. */
  public Relation relation(Caller caller, String studentId) {
    return standing(caller, studentId).relation();
  }

  /** {@link #relation}, where the student may be ranked. */
  public Relation rankedRelation(Caller caller, String studentId) {
    var standing = standing(caller, studentId);
    if (!standing.profiling()) {
      throw new ProblemException(
          CONSENT_MISSING,
          standing.relation() == Relation.SELF
              ? "First say that your answers may be used to rank clusters for you."
              : "Nobody has agreed that this student's answers are used, or it was taken back.");
    }
    return standing.relation();
  }

  /**
   * Returns when the read stands in the student's access log. It is asked for anew each time,
   * whatever is remembered; the student's own reads are not logged.
   */
  public void logged(Caller caller, String studentId, Reading reading) {
    if (relation(caller, studentId) != Relation.SELF
        && profiles.standing(caller, studentId, reading).isEmpty()) {
      throw ProblemException.notFound("student");
    }
  }

  private Standing standing(Caller caller, String studentId) {
    return standings
        .get(Question.of(caller, "student", studentId), () -> profiles.standing(caller, studentId))
        .orElseThrow(() -> ProblemException.notFound("student"));
  }

  /** Lets pass counsellors of the student's school who may see the student. */
  public ProfileClient.Person requireCounsellor(Caller caller, String studentId) {
    var relation = relation(caller, studentId);
    return person(caller)
        .filter(person -> relation.isStaff() && person.has(COUNSELLOR))
        .orElseThrow(
            () -> new ProblemException(ProblemType.FORBIDDEN, "This is for the role counsellor."));
  }

  /** Who the caller is on the roster. */
  public ProfileClient.Person requirePerson(Caller caller) {
    return person(caller)
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.NOT_ON_ROSTER,
                "Nobody has put you on this installation's roster yet."));
  }

  /** Lets pass the counsellor and their school's admin. */
  public void requireCaseload(Caller caller, String counsellorId) {
    if (!caseloads.get(
        Question.of(caller, "caseload", counsellorId),
        () -> profiles.mayReadCaseload(caller, counsellorId))) {
      throw ProblemException.notFound("caseload");
    }
  }

  /** Lets pass the counsellors and admins of the school; those of another one can't tell it. */
  public void requireSchool(Caller caller, String schoolId) {
    requireSchool(
        caller, schoolId, SCHOOL_STAFF, "This is for the counsellors and admins of a school.");
  }

  /** Lets pass the admins of the school; those of another one can't tell it. */
  public void requireSchoolAdmin(Caller caller, String schoolId) {
    requireSchool(caller, schoolId, Set.of(ADMIN), "This is for the role " + ADMIN + ".");
  }

  private void requireSchool(Caller caller, String schoolId, Set<String> roles, String whose) {
    var person = person(caller).filter(p -> p.roles().stream().anyMatch(roles::contains));
    if (person.isEmpty()) {
      throw new ProblemException(ProblemType.FORBIDDEN, whose);
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
