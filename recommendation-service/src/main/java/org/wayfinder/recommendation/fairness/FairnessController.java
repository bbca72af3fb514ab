package org.wayfinder.recommendation.fairness;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.service.Caller;

/** The fairness card of a school, for its counsellors and admins. */
@RestController
@Tag(name = "Fairness")
class FairnessController {

  private final StudentAccess access;
  private final FairnessCardStore cards;
  private final Editions editions;

  FairnessController(StudentAccess access, FairnessCardStore cards, Editions editions) {
    this.access = access;
    this.cards = cards;
    this.editions = editions;
  }

  @GetMapping("/api/schools/{schoolId}/fairness-card")
  @Operation(
      summary = "Who is shown which clusters in a school; for its counsellors and admins",
      description =
          "How many students have each cluster in their first tie group: everybody, and by group"
              + " where the school recorded groups. Counts that could point at persons are null."
              + " Counted once a day at most, and only when at least ten students changed; countedAt"
              + " is null until the first time.")
  FairnessResponse card(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String schoolId,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    access.requireSchool(caller, schoolId);
    return cards
        .find(schoolId)
        .map(card ->
            FairnessResponse.of(card, editions.get(card.edition()).texts(Language.of(languages))))
        .orElseGet(() -> FairnessResponse.notCounted(schoolId));
  }
}
