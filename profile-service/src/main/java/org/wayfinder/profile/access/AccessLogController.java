package org.wayfinder.profile.access;

import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.accesslog.AccessEntry;
import org.wayfinder.profile.accesslog.AccessLog;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.MongoReaderNames;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.service.Page;

/** Shows students and their school's admins who read the record, and that nothing was altered. */
@RestController
@RequestMapping("/api/students/{studentId}/accesses")
final class AccessLogController {

  /**
   * One read.
   *
   * @param readerName null when the reader is on no roster any more
   * @param what a {@link StudentPermission#logged}, a {@link Reading}, or the list that showed the
   *     student, e.g. {@code caseload} or {@code school-list}
   */
  record AccessResponse(Instant at, String readerId, @Nullable String readerName, String what) {}

  private final Access access;
  private final AccessLog log;
  private final MongoReaderNames names;

  AccessLogController(Access access, AccessLog log, MongoReaderNames names) {
    this.access = access;
    this.log = log;
    this.names = names;
  }

  @GetMapping
  Page<AccessResponse> list(
      Actor actor,
      @PathVariable String studentId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    access.student(StudentPermission.READ_ACCESSES, actor, studentId);
    int size = Page.limit(limit);
    var page = Page.of(log.of(studentId, Page.key(after), size + 1), size, AccessLog::key);
    var readers =
        names.of(page.items().stream().map(AccessEntry::readerId).collect(Collectors.toSet()));
    return page.map(entry ->
        new AccessResponse(
            entry.at(), entry.readerId(), name(readers.get(entry.readerId())), entry.what()));
  }

  private static @Nullable String name(@Nullable PersonName reader) {
    return reader == null ? null : reader.given() + " " + reader.family();
  }

  @GetMapping("/verification")
  AccessLog.Verification verify(Actor actor, @PathVariable String studentId) {
    access.student(StudentPermission.READ_ACCESSES, actor, studentId);
    return log.verify(studentId);
  }
}
