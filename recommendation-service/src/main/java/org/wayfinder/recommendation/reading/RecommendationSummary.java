package org.wayfinder.recommendation.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The short form for lists. A student without a recommendation is in the list with nulls, so that a
 * caseload is always whole.
 *
 * @param viewFirst the caller has to note a view of their own first, and until then sees nothing
 * @param answerQuality ok, flat, careless or incomplete
 */
@Schema(name = "RecommendationSummary")
public record RecommendationSummary(
    String studentId,
    boolean viewFirst,
    @Nullable Integer profileVersion,
    @Nullable Integer edition,
    @Nullable Integer engineVersion,
    @Nullable Instant computedAt,
    @Nullable String answerQuality,
    List<Framework> frameworks) {

  static RecommendationSummary none(String studentId) {
    return new RecommendationSummary(studentId, false, null, null, null, null, null, List.of());
  }

  static RecommendationSummary viewFirst(String studentId) {
    return new RecommendationSummary(studentId, true, null, null, null, null, null, List.of());
  }

  /** The three best clusters of a framework that the student has not hidden. */
  @Schema(name = "FrameworkSummary")
  public record Framework(String framework, List<Cluster> top) {}

  /** A cluster in one line; the order of those in one tie group can't be told. */
  @Schema(name = "ClusterSummary")
  public record Cluster(String id, String name, double score, String label, int tieGroup) {}
}
