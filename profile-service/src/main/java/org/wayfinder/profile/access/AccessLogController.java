package org.wayfinder.profile.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.accesslog.AccessEntry;
import org.wayfinder.profile.accesslog.AccessLog;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.service.Page;

/** Shows students and their school's admins who read the record, and that nothing was altered. */
@RestController
@RequestMapping("/api/students/{studentId}/accesses")
final class AccessLogController {

  /**
   * One read.
   *
   * @param what {@code record}, {@code record-change}, {@code profile}, or the list that showed the
   *     student: {@code caseload} or {@code school-list}
   */
  record AccessResponse(Instant at, String readerId, String what) {

    static AccessResponse of(AccessEntry entry) {
      return new AccessResponse(entry.at(), entry.readerId(), entry.what());
    }
  }

  private final Access access;
  private final AccessLog log;

  AccessLogController(Access access, AccessLog log) {
    this.access = access;
    this.log = log;
  }

  @GetMapping
  Page<AccessResponse> list(
      Actor actor,
      @PathVariable String studentId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    access.student(StudentPermission.READ_ACCESSES, actor, studentId);
    int size = Page.limit(limit);
    return Page.of(log.of(studentId, Page.key(after), size + 1), size, AccessLog::key)
        .map(AccessResponse::of);
  }

  @GetMapping("/verification")
  AccessLog.Verification verify(Actor actor, @PathVariable String studentId) {
    access.student(StudentPermission.READ_ACCESSES, actor, studentId);
    return log.verify(studentId);
  }
}
