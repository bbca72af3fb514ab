package org.wayfinder.recommendation.reading;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.review.RankingAccess;
import org.wayfinder.service.Caller;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;

/**
 * The newest recommendations of a counsellor's students. Who these are is asked of profile-service
 * page by page, so a student who left the caseload is not in the next answer.
 */
@RestController
@Tag(name = "Recommendations")
class CaseloadController {

  private final StudentAccess access;
  private final RankingAccess rankings;
  private final ProfileClient profiles;
  private final RecommendationReader reader;
  private final RecommendationView view;

  CaseloadController(
      StudentAccess access,
      RankingAccess rankings,
      ProfileClient profiles,
      RecommendationReader reader,
      RecommendationView view) {
    this.access = access;
    this.rankings = rankings;
    this.profiles = profiles;
    this.reader = reader;
    this.view = view;
  }

  @GetMapping("/api/caseloads/{counsellorId}/recommendations")
  @Operation(summary = "The newest recommendations of a caseload in short form")
  Page<RecommendationSummary> caseload(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String counsellorId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    var size = Page.limit(limit);
    access.requireCaseload(caller, counsellorId);
    var students =
        profiles
            .caseload(caller, counsellorId, size, after)
            .orElseThrow(() -> ProblemException.notFound("caseload"));
    var hidden = rankings.hidden(caller, students.items());
    var newest = reader.newest(students.items());
    return students.map(studentId -> {
      var found = newest.get(studentId);
      if (hidden.contains(studentId)) {
        return RecommendationSummary.viewFirst(studentId);
      }
      return found == null
          ? RecommendationSummary.none(studentId)
          : view.summary(found, Language.of(languages));
    });
  }
}
