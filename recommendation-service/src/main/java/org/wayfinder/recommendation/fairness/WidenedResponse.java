package org.wayfinder.recommendation.fairness;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.edition.EditionTexts;

/**
 * How often counsellors widened what was recommended, by their newest reviews.
 *
 * @param countedAt all students at once; another time than the card's
 */
@Schema(name = "FairnessOfReviews")
record WidenedResponse(Instant countedAt, List<Framework> frameworks) {

  /** One framework; everybody first, then each group. */
  @Schema(name = "FairnessOfReviewsInFramework")
  record Framework(String id, String name, List<Group> groups) {}

  /**
   * Some students of the school, ranked or not.
   *
   * @param whom all, group, or others (no group, or one that is too small to be shown)
   * @param name the group's, as the school wrote it
   * @param students null when they are too few to show anything
   * @param reviewed for how many a cluster of the framework was judged; null where hidden
   * @param widened for how many one was widened; null where hidden
   */
  @Schema(name = "FairnessOfReviewsGroup")
  record Group(
      String whom,
      @Nullable String name,
      @Nullable Integer students,
      @Nullable Integer reviewed,
      @Nullable Integer widened) {}

  static WidenedResponse of(FairnessCard card, EditionTexts names) {
    return new WidenedResponse(
        card.countedAt(),
        ReviewCount.widened(card).entrySet().stream()
            .map(framework ->
                new Framework(
                    framework.getKey(),
                    names.framework(framework.getKey()),
                    framework.getValue().stream().map(WidenedResponse::group).toList()))
            .toList());
  }

  /** Those who were judged and not widened must not follow from the difference of the two. */
  private static Group group(Exposure counted) {
    var widened = counted.of(ReviewCount.WIDENED);
    var isOpen = widened != null && counted.of(ReviewCount.NOT_WIDENED) != null;
    return new Group(
        counted.whom().key(),
        counted.name(),
        counted.students(),
        isOpen ? counted.of(ReviewCount.REVIEWED) : null,
        widened);
  }
}
