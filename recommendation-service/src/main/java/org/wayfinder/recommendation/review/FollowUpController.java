package org.wayfinder.recommendation.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.service.Caller;
import org.wayfinder.service.request.Findings;

/** One day to come back to many students, set at once and undone while that is possible. */
@RestController
@Tag(name = "Reviews")
@RequestMapping("/api/caseloads/{counsellorId}/follow-ups")
class FollowUpController {

  /** A day, e.g. 2026-12-01, and up to 500 students of the caseload. */
  @Schema(name = "FollowUpRequest")
  record FollowUpRequest(
      @Nullable LocalDate followUpOn, @Nullable List<@Nullable String> studentIds) {

    List<String> students() {
      return studentIds == null ? List.of() : studentIds.stream().filter(Objects::nonNull).toList();
    }
  }

  /**
   * What came of it.
   *
   * @param changed how many reviews are as they were to be
   * @param leftAlone ids of students whose review somebody else changed meanwhile
   */
  @Schema(name = "FollowUp")
  record FollowUpResponse(String id, int changed, List<String> leftAlone, Instant undoableUntil) {}

  private final FollowUps followUps;
  private final FollowUpProperties settings;

  FollowUpController(FollowUps followUps, FollowUpProperties settings) {
    this.followUps = followUps;
    this.settings = settings;
  }

  @PostMapping
  @Operation(summary = "Sets the status follow-up and its day for many students at once")
  ResponseEntity<FollowUpResponse> set(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String counsellorId,
      @RequestBody FollowUpRequest request) {
    var findings = new Findings();
    var day = request.followUpOn();
    if (day == null) {
      findings.add("#/followUpOn", "A day, e.g. 2026-12-01.");
    }
    if (request.students().isEmpty() || request.students().size() > FollowUp.MOST) {
      findings.add("#/studentIds", "From 1 to %d students.".formatted(FollowUp.MOST));
    }
    findings.throwIfAny();
    var set = followUps.set(caller, counsellorId, request.students(), Objects.requireNonNull(day));
    var place = URI.create("/api/caseloads/" + counsellorId + "/follow-ups/" + set.followUp().id());
    return ResponseEntity.created(place).body(response(set));
  }

  @PostMapping("/{followUpId}/undo")
  @Operation(
      summary = "Gives back the status from before, where nobody has changed the review since")
  FollowUpResponse undo(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String counsellorId,
      @PathVariable String followUpId) {
    return response(followUps.undo(caller, counsellorId, followUpId));
  }

  private FollowUpResponse response(FollowUps.Outcome outcome) {
    return new FollowUpResponse(
        outcome.followUp().id(),
        outcome.changed(),
        outcome.leftAlone(),
        outcome.followUp().undoableUntil(settings.undo()));
  }
}
