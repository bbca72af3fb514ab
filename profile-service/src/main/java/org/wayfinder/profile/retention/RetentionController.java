package org.wayfinder.profile.retention;

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
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.SchoolPermission;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.Findings;

/** How long a school keeps records of students who left; its admins say so. */
@RestController
@RequestMapping("/api/schools/{schoolId}/retention")
final class RetentionController {

  /**
   * A change.
   *
   * @param days after leaving, 0 to 3650
   */
  record RetentionRequest(@Nullable Integer days) {

    int checkedDays() {
      var findings = new Findings();
      var checked = findings.whole("#/days", days, 0, Retention.MAX_DAYS);
      if (days == null) {
        findings.add("#/days", "This is required.");
      }
      findings.throwIfAny();
      return checked == null ? 0 : checked;
    }
  }

  record RetentionResponse(String schoolId, long version, int days) {}

  private final MongoRetentionStore store;
  private final Access access;

  RetentionController(MongoRetentionStore store, Access access) {
    this.store = store;
    this.access = access;
  }

  @GetMapping
  ResponseEntity<RetentionResponse> read(Actor actor, @PathVariable String schoolId) {
    access.school(SchoolPermission.MANAGE_STUDENTS, actor, schoolId);
    return answer(store.of(schoolId));
  }

  @PutMapping
  ResponseEntity<RetentionResponse> change(
      Actor actor,
      @PathVariable String schoolId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody RetentionRequest request) {
    access.school(SchoolPermission.MANAGE_STUDENTS, actor, schoolId);
    var version = VersionTag.required(ifMatch);
    var changed = new Retention(schoolId, version + 1, request.checkedDays());
    if (!store.change(changed)) {
      throw VersionTag.stale();
    }
    return answer(changed);
  }

  private static ResponseEntity<RetentionResponse> answer(Retention found) {
    return ResponseEntity.ok()
        .eTag(VersionTag.of(found.version()))
        .body(new RetentionResponse(found.schoolId(), found.version(), found.days()));
  }
}
