package org.wayfinder.recommendation.archive;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.Relation;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.review.RankingAccess;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** The archive of a student, for the student and the school's admin. */
@RestController
@Tag(name = "Students")
class ArchiveController {

  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
  private static final String SCHOOL_ADMIN = "school-admin";

  private final StudentAccess access;
  private final RankingAccess rankings;
  private final StudentArchives archives;

  ArchiveController(StudentAccess access, RankingAccess rankings, StudentArchives archives) {
    this.access = access;
    this.rankings = rankings;
    this.archives = archives;
  }

  @GetMapping("/api/students/{studentId}/archive")
  @Operation(
      summary = "Everything held of a student, to take along and to bring back",
      description =
          "A zip with archive.json, which a school's admin can import again, and archive.html to"
              + " read. Without what counsellors wrote for colleagues or in confidence.")
  ResponseEntity<byte[]> archive(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String studentId,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    if (access.relation(caller, studentId) != Relation.SELF) {
      if (!access.requirePerson(caller).has(SCHOOL_ADMIN)) {
        throw new ProblemException(
            ProblemType.FORBIDDEN, "This is for the student and the school's admin.");
      }
      rankings.requireView(caller, studentId);
    }
    var archive = archives.of(caller, studentId, Language.of(languages));
    // Without the name: files lie in folders, on sticks and in the list of recent ones.
    return ResponseEntity.ok()
        .contentType(ZIP)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("wayfinder-archive.zip").build().toString())
        .body(archive);
  }
}
