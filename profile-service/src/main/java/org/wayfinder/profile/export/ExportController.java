package org.wayfinder.profile.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.CaseloadPermission;
import org.wayfinder.profile.interest.MongoProfileVersionStore;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.student.MongoStudentStore;
import org.wayfinder.profile.student.Student;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** Gives a caseload as a file. */
@RestController
final class ExportController {

  private static final int BATCH = 1_000;
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final MongoStudentStore students;
  private final MongoProfileVersionStore profiles;
  private final Access access;

  ExportController(MongoStudentStore students, MongoProfileVersionStore profiles, Access access) {
    this.students = students;
    this.profiles = profiles;
    this.access = access;
  }

  /** The whole caseload in order of the students' ids; {@code csv} unless {@code xlsx} is asked. */
  @GetMapping("/api/caseloads/{counsellorId}/students/export")
  ResponseEntity<byte[]> export(
      Actor actor,
      @PathVariable String counsellorId,
      @RequestParam(required = false) @Nullable String format) {
    access.caseload(CaseloadPermission.READ, actor, counsellorId);
    return switch (format == null ? "csv" : format) {
      case "csv" -> file("csv", CSV, CsvFile.of(CaseloadRow.HEADINGS, rows(actor, counsellorId)));
      case "xlsx" ->
          file(
              "xlsx",
              XLSX,
              XlsxFile.of("Caseload", CaseloadRow.HEADINGS, rows(actor, counsellorId)));
      default ->
          throw new ProblemException(
              ProblemType.MALFORMED_REQUEST, "'format' must be csv or xlsx.");
    };
  }

  /** Each batch is in the access log before anything of it is sent. */
  private List<List<String>> rows(Actor actor, String counsellorId) {
    var rows = new ArrayList<List<String>>();
    String after = null;
    List<Student> page;
    do {
      page = students.ofCaseload(counsellorId, after, BATCH);
      var ids = page.stream().map(Student::id).toList();
      access.shown(actor, "export", counsellorId, ids);
      var versions = profiles.newestVersions(ids);
      page.stream()
          .map(student -> new CaseloadRow(student, versions.get(student.id())).cells())
          .forEach(rows::add);
      after = page.isEmpty() ? after : page.getLast().id();
    } while (page.size() == BATCH);
    return rows;
  }

  /** Names of minors are kept by no cache on the way. */
  private static ResponseEntity<byte[]> file(String extension, MediaType type, byte[] content) {
    var name = ContentDisposition.attachment().filename("caseload." + extension).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }
}
