package org.wayfinder.recommendation.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.edition.EditionTexts;
import org.wayfinder.recommendation.engine.Changes;
import org.wayfinder.recommendation.ranking.Recommendation;

/**
 * Two recommendations side by side.
 *
 * @param clusters in the order of the later one
 */
@Schema(name = "RecommendationComparison")
record ComparisonResponse(Pin from, Pin to, List<Cluster> clusters) {

  /** What a recommendation was made with, and whether the answers carried it. */
  @Schema(name = "PinnedRecommendation")
  record Pin(int profileVersion, int edition, int engineVersion, String answerQuality) {}

  /**
   * A cluster in both.
   *
   * @param before null when it was not ranked, as the other
   * @param because null when it can't be told: not ranked in between, the engine is gone, or an
   *     edition is not to be had just now
   */
  @Schema(name = "ClusterChange")
  record Cluster(
      String framework,
      String id,
      String name,
      @Nullable Place before,
      @Nullable Place after,
      @Nullable Because because) {}

  /** Where it came out. */
  @Schema(name = "ClusterPlace")
  record Place(int rank, int tieGroup, double score) {}

  /** Points by what changed: the answers, the catalogue, the formula. */
  @Schema(name = "ChangeBecause")
  record Because(double answers, double catalogue, double formula) {}

  /** Names of the earlier and of the later edition. */
  record Names(EditionTexts before, EditionTexts after) {

    /** What the later edition calls it; the earlier where it isn't ranked any more. */
    private String of(Changes.Cluster change) {
      return (change.after() == null ? before : after).cluster(change.id());
    }
  }

  static ComparisonResponse of(
      Recommendation before, Recommendation after, List<Changes.Cluster> changes, Names names) {
    return new ComparisonResponse(
        pin(before),
        pin(after),
        changes.stream()
            .map(change ->
                new Cluster(
                    change.framework(),
                    change.id(),
                    names.of(change),
                    place(change.before()),
                    place(change.after()),
                    because(change.split())))
            .toList());
  }

  private static Pin pin(Recommendation recommendation) {
    return new Pin(
        recommendation.profileVersion(),
        recommendation.edition(),
        recommendation.engineVersion(),
        recommendation.ranking().quality().status().key());
  }

  private static @Nullable Place place(Changes.@Nullable Place place) {
    return place == null ? null : new Place(place.rank(), place.tieGroup(), place.score() / 100.0);
  }

  private static @Nullable Because because(Changes.@Nullable Split split) {
    return split == null
        ? null
        : new Because(split.answers() / 100.0, split.catalogue() / 100.0, split.formula() / 100.0);
  }
}
