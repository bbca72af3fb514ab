package org.wayfinder.recommendation.student;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interest profile as JSON has it: every part optional, nothing checked yet but its shape.
 * {@link ProfileRules} says whether it is valid and makes the engine's profile of it.
 *
 * @param activities scores 0..4 by activity id
 * @param consistencyPairs the answers, 1 to 5, to an item and to the same in other words
 * @param reserveItems the activity of each reserve item that is in the activities' scores, by its
 *     id
 * @param interestItems how many items of an assessment are behind each interest score; without it
 *     as many as the full form has
 */
@Schema(name = "Profile")
public record ProfileBody(
    @Nullable Interests riasec,
    @Nullable Map<String, @Nullable Double> activities,
    @Nullable WorkValues workValues,
    @Nullable JobZone jobZone,
    @Nullable Choices statedChoices,
    @Nullable Choices notForMe,
    @Nullable List<@Nullable List<@Nullable Integer>> consistencyPairs,
    @Nullable Map<String, @Nullable String> reserveItems,
    @Nullable Integer interestItems) {

  /** Six interest scores 0..40; an absent one was not measured. */
  @Schema(name = "Interests")
  public record Interests(
      @Nullable Double realistic,
      @Nullable Double investigative,
      @Nullable Double artistic,
      @Nullable Double social,
      @Nullable Double enterprising,
      @Nullable Double conventional) {}

  /** Six work values 1..5; shown elsewhere, never part of a score. */
  @Schema(name = "WorkValues")
  public record WorkValues(
      @Nullable Double achievement,
      @Nullable Double independence,
      @Nullable Double recognition,
      @Nullable Double relationships,
      @Nullable Double support,
      @Nullable Double workingConditions) {}

  /** Preparation levels 1..5. */
  @Schema(name = "JobZone")
  public record JobZone(@Nullable Integer now, @Nullable Integer later) {}

  /** Cluster ids and SOC codes. */
  @Schema(name = "Choices")
  public record Choices(
      @Nullable List<@Nullable String> clusters, @Nullable List<@Nullable String> careers) {}
}
