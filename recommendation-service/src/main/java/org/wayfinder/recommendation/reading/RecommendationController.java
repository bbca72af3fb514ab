package org.wayfinder.recommendation.reading;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.wayfinder.recommendation.access.Reading;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.review.RankingAccess;
import org.wayfinder.service.Caller;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** A student's recommendations: the newest, the history, one version. */
@RestController
@RequestMapping("/api/students/{studentId}/recommendations")
@Tag(name = "Recommendations")
class RecommendationController {

  private final RankingAccess access;
  private final RecommendationReader reader;
  private final RecommendationView view;
  private final ReadingProperties settings;

  RecommendationController(
      RankingAccess access,
      RecommendationReader reader,
      RecommendationView view,
      ReadingProperties settings) {
    this.access = access;
    this.reader = reader;
    this.view = view;
    this.settings = settings;
  }

  @GetMapping
  @Operation(
      summary = "The newest recommendation",
      description =
          "With profileVersion, waits a few seconds for the first of that version or newer.")
  @Nullable ResponseEntity<RecommendationResponse> newest(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String studentId,
      @RequestParam(required = false) @Nullable Integer profileVersion,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages,
      @Parameter(hidden = true) ServletWebRequest request)
      throws InterruptedException {
    access.require(caller, studentId, Reading.RECOMMENDATION);
    var found =
        profileVersion == null
            ? reader.newest(studentId)
            : reader.newest(studentId, version(profileVersion), settings.patience());
    return answer(found.orElseThrow(ReadingProblems::notReady), languages, request);
  }

  @GetMapping("/history")
  @Operation(summary = "All recommendations in short form, newest first")
  Page<RecommendationSummary> history(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String studentId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    var size = Page.limit(limit);
    var key = Page.key(after);
    access.require(caller, studentId, Reading.RECOMMENDATION_HISTORY);
    return reader
        .history(studentId, size, key)
        .map(found -> view.summary(found, Language.of(languages)));
  }

  @GetMapping("/{profileVersion}")
  @Operation(
      summary = "The recommendation for one profile version",
      description = "Computed now, with the current edition, when that version was never ranked.")
  @Nullable ResponseEntity<RecommendationResponse> version(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String studentId,
      @PathVariable int profileVersion,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages,
      @Parameter(hidden = true) ServletWebRequest request) {
    access.require(caller, studentId, Reading.RECOMMENDATION);
    var found = reader.version(caller, studentId, version(profileVersion));
    return answer(
        found.orElseThrow(() -> ProblemException.notFound("profile version")), languages, request);
  }

  private @Nullable ResponseEntity<RecommendationResponse> answer(
      Recommendation found, @Nullable String languages, ServletWebRequest request) {
    var language = Language.of(languages);
    var tag = reader.tag(found, view.rendering(language));
    return request.checkNotModified(tag)
        ? null
        : ResponseEntity.ok().eTag(tag).body(view.full(found, language));
  }

  private static int version(int asked) {
    if (asked < 1) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "A profile version is a number from 1.");
    }
    return asked;
  }
}
