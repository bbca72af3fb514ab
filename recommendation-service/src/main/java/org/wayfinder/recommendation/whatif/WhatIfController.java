package org.wayfinder.recommendation.whatif;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.Reading;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.reading.RecommendationResponse;
import org.wayfinder.recommendation.reading.RecommendationView;
import org.wayfinder.recommendation.review.RankingAccess;
import org.wayfinder.recommendation.student.ProfileBody;
import org.wayfinder.recommendation.student.ProfileRules;
import org.wayfinder.service.Caller;
import org.wayfinder.service.FieldProblem;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Ranks a profile as if it had been saved, by the same function and under the same rules, and
 * stores nothing.
 */
@RestController
@Tag(name = "Recommendations")
class WhatIfController {

  private static final int UNSAVED = 0;

  private final RankingAccess access;
  private final Editions editions;
  private final RankingService ranking;
  private final RecommendationView view;

  WhatIfController(
      RankingAccess access, Editions editions, RankingService ranking, RecommendationView view) {
    this.access = access;
    this.editions = editions;
    this.ranking = ranking;
    this.view = view;
  }

  @PostMapping("/api/students/{studentId}/what-if")
  @Operation(summary = "The recommendation this profile would get; nothing is stored")
  RecommendationResponse whatIf(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String studentId,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages,
      @RequestBody ProfileBody profile) {
    access.require(caller, studentId, Reading.WHAT_IF);
    check(profile);
    return view.whatIf(
        ranking.compute(studentId, UNSAVED, ProfileRules.profile(profile)), Language.of(languages));
  }

  private void check(ProfileBody profile) {
    var problems =
        Stream.concat(
                ProfileRules.violations(profile).stream(),
                ProfileRules.unknown(profile, editions.requireCurrent().content()).stream())
            .map(problem -> new FieldProblem("#" + problem.pointer(), problem.detail()))
            .toList();
    if (!problems.isEmpty()) {
      throw invalid("The profile breaks a rule.", problems);
    }
    if (ProfileRules.isEmpty(profile)) {
      throw invalid("The profile says nothing; at least one part is needed.", List.of());
    }
  }

  private static ProblemException invalid(String detail, List<FieldProblem> problems) {
    return new ProblemException(ProblemType.VALIDATION_FAILED, detail, problems);
  }
}
