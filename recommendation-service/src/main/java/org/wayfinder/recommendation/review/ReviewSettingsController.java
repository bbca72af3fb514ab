package org.wayfinder.recommendation.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.service.Caller;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.Findings;

/** How a school reviews: read by its staff, changed by its admins. */
@RestController
@RequestMapping("/api/schools/{schoolId}/review-settings")
@Tag(name = "Reviews")
class ReviewSettingsController {

  private final StudentAccess access;
  private final MongoReviewSettingsStore settings;

  ReviewSettingsController(StudentAccess access, MongoReviewSettingsStore settings) {
    this.access = access;
    this.settings = settings;
  }

  /**
   * A change.
   *
   * @param blindFirst whether counsellors note a view of their own before a ranking is shown
   */
  @Schema(name = "ReviewSettingsChange")
  record SettingsRequest(@Nullable Boolean blindFirst) {}

  /** How a school reviews; version 0 as long as nobody has said anything. */
  @Schema(name = "ReviewSettings")
  record SettingsResponse(String schoolId, long version, boolean blindFirst) {}

  @GetMapping
  @Operation(summary = "How a school reviews; for its counsellors and admins")
  ResponseEntity<SettingsResponse> read(
      @Parameter(hidden = true) Caller caller, @PathVariable String schoolId) {
    access.requireSchool(caller, schoolId);
    return answer(settings.find(schoolId));
  }

  @PutMapping
  @Operation(summary = "Changes how the school reviews; for its admins")
  ResponseEntity<SettingsResponse> change(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String schoolId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody SettingsRequest request) {
    access.requireSchoolAdmin(caller, schoolId);
    var version = VersionTag.required(ifMatch);
    var blindFirst = request.blindFirst();
    if (blindFirst == null) {
      var findings = new Findings();
      findings.add("#/blindFirst", "This is required.");
      findings.throwIfAny();
    }
    var changed = new ReviewSettings(schoolId, version + 1, Boolean.TRUE.equals(blindFirst));
    if (!settings.change(changed)) {
      throw VersionTag.stale();
    }
    return answer(changed);
  }

  private static ResponseEntity<SettingsResponse> answer(ReviewSettings found) {
    return ResponseEntity.ok()
        .eTag(VersionTag.of(found.version()))
        .body(new SettingsResponse(found.schoolId(), found.version(), found.blindFirst()));
  }
}
