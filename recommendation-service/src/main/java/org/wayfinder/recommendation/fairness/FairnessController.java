package org.wayfinder.recommendation.fairness;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.service.Caller;

/** The fairness card and the review ledger of a school, for its counsellors and admins. */
@RestController
@Tag(name = "Fairness")
class FairnessController {

  private final StudentAccess access;
  private final FairnessCardStore cards;
  private final FairnessCardStore reviews;
  private final Editions editions;

  FairnessController(
      StudentAccess access,
      @Qualifier(FairnessConfiguration.EXPOSURES) FairnessCardStore cards,
      @Qualifier(FairnessConfiguration.REVIEWS) FairnessCardStore reviews,
      Editions editions) {
    this.access = access;
    this.cards = cards;
    this.reviews = reviews;
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
    var language = Language.of(languages);
    var widened =
        reviews
            .find(schoolId)
            .map(card -> WidenedResponse.of(card, editions.get(card.edition()).texts(language)))
            .orElse(null);
    return cards
        .find(schoolId)
        .map(card ->
            FairnessResponse.of(card, widened, editions.get(card.edition()).texts(language)))
        .orElseGet(() -> FairnessResponse.notCounted(schoolId, widened));
  }

  @GetMapping("/api/schools/{schoolId}/review-ledger")
  @Operation(
      summary = "Where counsellors and engine disagree; for the school's counsellors and admins",
      description =
          "By cluster, of how many students it was accepted, and of how many not, by reason. Counts"
              + " that could point at persons are null. Counted like the fairness card.")
  LedgerResponse ledger(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String schoolId,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    access.requireSchool(caller, schoolId);
    return reviews
        .find(schoolId)
        .map(card ->
            LedgerResponse.of(card, editions.get(card.edition()).texts(Language.of(languages))))
        .orElseGet(() -> LedgerResponse.notCounted(schoolId));
  }
}
