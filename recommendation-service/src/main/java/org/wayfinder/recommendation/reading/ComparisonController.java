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
import org.wayfinder.recommendation.access.Reading;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.ranking.RecommendationPin;
import org.wayfinder.recommendation.review.RankingAccess;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** What changed between two recommendations of a student, and because of what. */
@RestController
@Tag(name = "Recommendations")
class ComparisonController {

  private final RankingAccess access;
  private final TimeMachine timeMachine;

  ComparisonController(RankingAccess access, TimeMachine timeMachine) {
    this.access = access;
    this.timeMachine = timeMachine;
  }

  @GetMapping("/api/students/{studentId}/recommendations/comparison")
  @Operation(
      summary = "What changed between two recommendations, and because of what",
      description =
          "'from' and 'to' are profileVersion-edition-engineVersion as the history has them, e.g. 2-1-2.")
  ComparisonResponse compare(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String studentId,
      @RequestParam String from,
      @RequestParam String to,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    access.require(caller, studentId, Reading.RECOMMENDATION_COMPARISON);
    return timeMachine.compare(caller, studentId, pin(from), pin(to), Language.of(languages));
  }

  private static RecommendationPin pin(String text) {
    return RecommendationPin.read(text)
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.MALFORMED_REQUEST,
                "A recommendation is named by profileVersion-edition-engineVersion, e.g. 2-1-2."));
  }
}
