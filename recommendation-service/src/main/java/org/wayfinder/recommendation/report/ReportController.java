package org.wayfinder.recommendation.report;

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
import org.wayfinder.recommendation.access.Reading;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.reading.ReadingProblems;
import org.wayfinder.recommendation.review.RankingAccess;
import org.wayfinder.service.Caller;

/** A student's report as a file, for whoever may see the ranking. */
@RestController
@Tag(name = "Recommendations")
class ReportController {

  private final RankingAccess access;
  private final Reports reports;
  private final Printer printer;

  ReportController(RankingAccess access, Reports reports, Printer printer) {
    this.access = access;
    this.reports = reports;
    this.printer = printer;
  }

  @GetMapping("/api/students/{studentId}/report")
  @Operation(
      summary = "One page to print: the newest ranking, why, and what the counsellor said",
      description =
          "Tagged PDF, in the language asked for. It holds what the student may read and nothing"
              + " that was written in confidence.")
  ResponseEntity<byte[]> report(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String studentId,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    access.require(caller, studentId, Reading.REPORT);
    var language = Language.of(languages);
    var report = reports.of(caller, studentId, language).orElseThrow(ReadingProblems::notReady);
    // Without the name: files lie in folders, on sticks and in the list of recent ones.
    var file = "wayfinder-report-" + report.today() + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .body(printer.print(report, language));
  }
}
