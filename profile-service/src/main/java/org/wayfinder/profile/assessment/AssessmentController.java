package org.wayfinder.profile.assessment;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.interest.ProfileVersionView;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.service.Page;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKeys;
import org.wayfinder.service.request.Findings;

/** The questionnaire of one student, who alone sees and changes the answers. */
@RestController
@RequestMapping("/api/students/{studentId}/assessments")
final class AssessmentController {

  record AnswersRequest(@Nullable Map<String, @Nullable Integer> answers) {

    Map<String, @Nullable Integer> checked() {
      var findings = new Findings();
      if (answers == null) {
        findings.add("#/answers", "This is required.");
      }
      findings.throwIfAny();
      return answers == null ? Map.of() : new LinkedHashMap<>(answers);
    }
  }

  record AnswerRequest(@Nullable Integer value) {

    int checked() {
      var findings = new Findings();
      var checked = findings.whole("#/value", value, Assessment.MIN_ANSWER, Assessment.MAX_ANSWER);
      if (checked == null) {
        findings.add("#/value", "This is required.");
      }
      findings.throwIfAny();
      return checked == null ? Assessment.MIN_ANSWER : checked;
    }
  }

  private final Assessments assessments;

  AssessmentController(Assessments assessments) {
    this.assessments = assessments;
  }

  @GetMapping
  Page<AssessmentResponse.Summary> list(
      Actor actor,
      @PathVariable String studentId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Page.limit(limit);
    var found = assessments.list(actor, studentId, ListKey.read(Page.key(after)), size + 1);
    return Page.of(found, size, assessment -> ListKey.of(assessment).text())
        .map(AssessmentResponse.Summary::of);
  }

  @PostMapping
  ResponseEntity<AssessmentResponse> start(
      Actor actor,
      @PathVariable String studentId,
      @RequestHeader(name = CreationKeys.HEADER, required = false) @Nullable String key,
      @RequestBody AssessmentRequest request) {
    var started = assessments.start(actor, studentId, key, request);
    var path = "/api/students/" + started.studentId() + "/assessments/" + started.id();
    return ResponseEntity.created(URI.create(path))
        .eTag(VersionTag.of(started.version()))
        .body(AssessmentResponse.of(started));
  }

  @GetMapping("/{assessmentId}")
  ResponseEntity<AssessmentResponse> read(
      Actor actor, @PathVariable String studentId, @PathVariable String assessmentId) {
    return answer(assessments.read(actor, studentId, assessmentId));
  }

  @PatchMapping("/{assessmentId}/answers")
  ResponseEntity<AssessmentResponse> answerAll(
      Actor actor,
      @PathVariable String studentId,
      @PathVariable String assessmentId,
      @RequestBody AnswersRequest request) {
    return answer(assessments.answerAll(actor, studentId, assessmentId, request.checked()));
  }

  @PutMapping("/{assessmentId}/answers/{itemId}")
  ResponseEntity<AssessmentResponse> answerOne(
      Actor actor,
      @PathVariable String studentId,
      @PathVariable String assessmentId,
      @PathVariable String itemId,
      @RequestBody AnswerRequest request) {
    return answer(assessments.answerOne(actor, studentId, assessmentId, itemId, request.checked()));
  }

  @DeleteMapping("/{assessmentId}/answers/{itemId}")
  ResponseEntity<AssessmentResponse> takeBack(
      Actor actor,
      @PathVariable String studentId,
      @PathVariable String assessmentId,
      @PathVariable String itemId) {
    return answer(assessments.answerOne(actor, studentId, assessmentId, itemId, null));
  }

  @PostMapping("/{assessmentId}/completion")
  ResponseEntity<ProfileVersionView> complete(
      Actor actor, @PathVariable String studentId, @PathVariable String assessmentId) {
    var version = assessments.complete(actor, studentId, assessmentId);
    var path = "/api/students/" + version.studentId() + "/profile/versions/" + version.version();
    return ResponseEntity.created(URI.create(path))
        .eTag(VersionTag.of(version.version()))
        .body(ProfileVersionView.of(version));
  }

  private static ResponseEntity<AssessmentResponse> answer(Assessment assessment) {
    return ResponseEntity.ok()
        .eTag(VersionTag.of(assessment.version()))
        .body(AssessmentResponse.of(assessment));
  }
}
