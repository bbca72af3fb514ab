package org.wayfinder.profile.roster.job;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.roster.change.Tally;
import org.wayfinder.profile.roster.file.RosterProblem;
import org.wayfinder.profile.roster.job.RosterImports.Report;
import org.wayfinder.profile.roster.staging.MongoRosterProblems;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKeys;

/** Rosters from a school's own system: sent as a zip, checked, then applied or discarded. */
@RestController
@RequestMapping("/api/roster-imports")
final class RosterImportController {

  private static final String PATH = "/api/roster-imports/";

  record ProgressResponse(long done, long total) {}

  /**
   * An import as it is shown.
   *
   * @param ignored users who are nobody here, such as teachers
   * @param markedGone users whom the file itself marks as gone or disabled
   * @param problems how many rows are left as they are because something is wrong with them
   */
  record RosterImportResponse(
      String id,
      String state,
      String oneRoster,
      String requestedBy,
      Instant requestedAt,
      @Nullable Instant checkedAt,
      @Nullable Instant endedAt,
      Tally schools,
      Tally staff,
      Tally students,
      long ignored,
      long markedGone,
      long problems,
      ProgressResponse progress,
      @Nullable String failure,
      long version) {

    static RosterImportResponse of(Report report) {
      var found = report.rosterImport();
      return new RosterImportResponse(
          found.id(),
          found.state().wireName(),
          found.oneRoster(),
          found.requestedBy(),
          found.requestedAt(),
          found.checkedAt(),
          found.endedAt(),
          found.schools(),
          found.staff(),
          found.students(),
          found.ignored(),
          found.gone(),
          report.problems(),
          new ProgressResponse(found.done(), found.total()),
          found.failure(),
          found.version());
    }
  }

  private final RosterImports imports;

  RosterImportController(RosterImports imports) {
    this.imports = imports;
  }

  /** Takes a zip of OneRoster 1.1 or 1.2 CSV files and has it checked. */
  @PostMapping(consumes = {"application/zip", "application/x-zip-compressed"})
  ResponseEntity<RosterImportResponse> receive(
      Actor actor,
      @RequestHeader(name = CreationKeys.HEADER, required = false) @Nullable String key,
      HttpServletRequest request) {
    var report = imports.receive(actor, key, () -> body(request));
    return ResponseEntity.created(URI.create(PATH + report.rosterImport().id()))
        .eTag(VersionTag.of(report.rosterImport().version()))
        .body(RosterImportResponse.of(report));
  }

  private static byte[] body(HttpServletRequest request) {
    try {
      return request.getInputStream().readAllBytes();
    } catch (IOException _) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "The body ended before it was whole.");
    }
  }

  @GetMapping
  Page<RosterImportResponse> list(
      Actor actor,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Page.limit(limit);
    return Page.of(
            imports.list(actor, Page.key(after), size + 1),
            size,
            report -> report.rosterImport().id())
        .map(RosterImportResponse::of);
  }

  @GetMapping("/{rosterImportId}")
  ResponseEntity<RosterImportResponse> read(Actor actor, @PathVariable String rosterImportId) {
    return answer(imports.read(actor, rosterImportId));
  }

  /** What is wrong with rows, in order of file and line. */
  @GetMapping("/{rosterImportId}/problems")
  Page<RosterProblem> problems(
      Actor actor,
      @PathVariable String rosterImportId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Page.limit(limit);
    return Page.of(
            imports.problems(actor, rosterImportId, Page.key(after), size + 1),
            size,
            MongoRosterProblems.Kept::key)
        .map(MongoRosterProblems.Kept::problem);
  }

  /** Has a checked import applied. */
  @PostMapping("/{rosterImportId}/application")
  ResponseEntity<RosterImportResponse> apply(
      Actor actor,
      @PathVariable String rosterImportId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return answer(imports.apply(actor, rosterImportId, ifMatch));
  }

  /** Discards a checked import. */
  @DeleteMapping("/{rosterImportId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(
      Actor actor,
      @PathVariable String rosterImportId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    imports.discard(actor, rosterImportId, ifMatch);
  }

  private static ResponseEntity<RosterImportResponse> answer(Report report) {
    return ResponseEntity.ok()
        .eTag(VersionTag.of(report.rosterImport().version()))
        .body(RosterImportResponse.of(report));
  }
}
