package org.wayfinder.profile.assessment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.StudentPermission;
import org.wayfinder.profile.catalog.Catalog;
import org.wayfinder.profile.consent.Profiling;
import org.wayfinder.profile.interest.InterestProfiles;
import org.wayfinder.profile.interest.ProfileVersion;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.request.CreationKeys;
import org.wayfinder.service.request.Findings;
import org.wayfinder.service.request.IdSource;

/**
 * Lets a student answer the questionnaire in their own time and turns it into a profile version.
 */
@Service
final class Assessments {

  private final MongoAssessmentStore store;
  private final InterestProfiles profiles;
  private final Catalog catalog;
  private final Access access;
  private final Profiling profiling;
  private final CreationKeys keys;
  private final IdSource ids;
  private final Clock clock;

  Assessments(
      MongoAssessmentStore store,
      InterestProfiles profiles,
      Catalog catalog,
      Access access,
      Profiling profiling,
      CreationKeys keys,
      IdSource ids,
      Clock clock) {
    this.store = store;
    this.profiles = profiles;
    this.catalog = catalog;
    this.access = access;
    this.profiling = profiling;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  List<Assessment> list(Actor actor, String studentId, @Nullable ListKey after, int limit) {
    access.student(StudentPermission.TAKE_ASSESSMENT, actor, studentId);
    return store.list(studentId, after, limit);
  }

  Assessment start(Actor actor, String studentId, @Nullable String key, AssessmentRequest request) {
    access.student(StudentPermission.TAKE_ASSESSMENT, actor, studentId);
    profiling.require(studentId);
    var form = request.checkedForm();
    var view = catalog.viewWith(request::isKnownTo);
    var assessment =
        new Assessment(
            ids.next("asm_"),
            studentId,
            form,
            view.edition(),
            request.itemsOf(form, view),
            view.activities(),
            Map.of(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            false,
            1);
    var creationKey = keys.read(actor.id(), "students/" + studentId + "/assessments", key, request);
    return store.insert(assessment, creationKey).orProblem("There is such an assessment already.");
  }

  Assessment read(Actor actor, String studentId, String id) {
    access.student(StudentPermission.TAKE_ASSESSMENT, actor, studentId);
    return existing(studentId, id);
  }

  /** Saves several answers at once, all or none of them; null takes an answer back. */
  Assessment answerAll(
      Actor actor, String studentId, String id, Map<String, @Nullable Integer> answers) {
    access.student(StudentPermission.TAKE_ASSESSMENT, actor, studentId);
    profiling.require(studentId);
    var assessment = existing(studentId, id);
    var findings = new Findings();
    answers.forEach((item, answer) -> {
      var pointer = Findings.pointer("answers", item);
      if (!assessment.asks(item)) {
        findings.add(pointer, "This assessment has no such item.");
      }
      findings.whole(pointer, answer, Assessment.MIN_ANSWER, Assessment.MAX_ANSWER);
    });
    findings.throwIfAny();
    return answers.isEmpty() ? assessment : save(assessment, answers);
  }

  /** Saves one answer; null takes it back. */
  Assessment answerOne(
      Actor actor, String studentId, String id, String item, @Nullable Integer answer) {
    access.student(StudentPermission.TAKE_ASSESSMENT, actor, studentId);
    if (answer != null) { // taking one back needs nobody's leave
      profiling.require(studentId);
    }
    var assessment = existing(studentId, id);
    if (!assessment.asks(item)) {
      throw ProblemException.notFound("item");
    }
    var answers = new HashMap<String, @Nullable Integer>();
    answers.put(item, answer);
    return save(assessment, answers);
  }

  /**
   * Makes the answers final and saves their scores as a profile version. The answers are frozen
   * first, so a repetition after a crash comes to the same scores.
   */
  ProfileVersion complete(Actor actor, String studentId, String id) {
    access.student(StudentPermission.TAKE_ASSESSMENT, actor, studentId);
    profiling.require(studentId);
    var assessment = existing(studentId, id);
    if (assessment.scoresNothing()) {
      throw new ProblemException(
          ProblemType.VALIDATION_FAILED,
          assessment.form() == AssessmentForm.TIE_BREAKER
              ? "None of the questions is answered yet."
              : "Too few answers to score anything: a scale needs four in five of its items.");
    }
    var frozen =
        assessment.completed()
            ? assessment
            : store
                .complete(studentId, id, clock.instant())
                .orElseGet(() -> existing(studentId, id));
    return profiles.saveCompleted(studentId, id, frozen::into);
  }

  private Assessment existing(String studentId, String id) {
    return store.find(studentId, id).orElseThrow(() -> ProblemException.notFound("assessment"));
  }

  private Assessment save(Assessment assessment, Map<String, @Nullable Integer> answers) {
    return store
        .answer(assessment.studentId(), assessment.id(), answers)
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.CONFLICT,
                "This assessment is completed. Start another one to answer anew."));
  }
}
