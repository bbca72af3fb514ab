package org.wayfinder.recommendation.fairness;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.edition.EditionTexts;

/**
 * The fairness card of a school.
 *
 * @param countedAt all students at once, by recommendations of this edition and engine version;
 *     null, like these, when they were not counted yet
 * @param fewest counts from 1 to one less than this are never shown
 * @param widened how often counsellors widened a recommendation; null when not counted yet
 */
@Schema(name = "FairnessCard")
record FairnessResponse(
    String schoolId,
    @Nullable Instant countedAt,
    @Nullable Integer edition,
    @Nullable Integer engineVersion,
    int fewest,
    @Nullable WidenedResponse widened,
    List<Framework> frameworks) {

  /** One framework; everybody first, then each group. */
  @Schema(name = "FairnessInFramework")
  record Framework(String id, String name, List<Group> groups) {}

  /**
   * Some students.
   *
   * @param whom all, group, or others (no group, or one that is too small to be shown)
   * @param name the group's, as the school wrote it
   * @param students who have a ranking; null when they are too few to show anything
   */
  @Schema(name = "FairnessGroup")
  record Group(
      String whom, @Nullable String name, @Nullable Integer students, List<Cluster> clusters) {}

  /**
   * One cluster.
   *
   * @param exposed how many have it in their first tie group; null where hidden
   * @param share of the students, 0..1 with three decimals; null where hidden
   */
  @Schema(name = "FairnessCluster")
  record Cluster(String id, String name, @Nullable Integer exposed, @Nullable Double share) {}

  static FairnessResponse notCounted(String schoolId, @Nullable WidenedResponse widened) {
    return new FairnessResponse(
        schoolId, null, null, null, ExposureCount.FEWEST, widened, List.of());
  }

  static FairnessResponse of(
      FairnessCard card, @Nullable WidenedResponse widened, EditionTexts names) {
    return new FairnessResponse(
        card.schoolId(),
        card.countedAt(),
        card.edition(),
        card.engineVersion(),
        ExposureCount.FEWEST,
        widened,
        card.frameworks().entrySet().stream()
            .map(framework ->
                new Framework(
                    framework.getKey(),
                    names.framework(framework.getKey()),
                    framework.getValue().stream().map(e -> group(e, names)).toList()))
            .toList());
  }

  private static Group group(Exposure exposure, EditionTexts names) {
    var students = exposure.students();
    return new Group(
        exposure.whom().key(),
        exposure.name(),
        students,
        exposure.clusters().stream()
            .map(cluster ->
                new Cluster(
                    cluster.id(),
                    names.cluster(cluster.id()),
                    cluster.exposed(),
                    share(cluster.exposed(), students)))
            .toList());
  }

  private static @Nullable Double share(@Nullable Integer exposed, @Nullable Integer students) {
    return exposed == null || students == null
        ? null
        : Math.round(1000.0 * exposed / students) / 1000.0;
  }
}
