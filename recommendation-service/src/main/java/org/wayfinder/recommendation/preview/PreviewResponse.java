package org.wayfinder.recommendation.preview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of the draft with the current edition.
 *
 * @param state running, done or failed
 * @param edition the edition that the draft is compared with
 * @param draft hash of the draft that is compared; another one means that the draft has changed
 * @param total students on record when it began, those without a profile included
 * @param done of these, how many have been passed
 * @param hiddenBelow counts from 1 to one less than this are null, and as many more as it takes
 * @param effect null until it is done
 */
record PreviewResponse(
    String id,
    String state,
    int edition,
    String draft,
    Instant createdAt,
    @Nullable Instant finishedAt,
    Instant expiresAt,
    long total,
    long done,
    int hiddenBelow,
    @Nullable EffectResponse effect) {

  /**
   * What would change.
   *
   * @param students who have a profile; null when they are too few
   */
  record EffectResponse(@Nullable Integer students, List<FrameworkResponse> frameworks) {}

  /**
   * A framework.
   *
   * @param changed students whose first tie group would be another one; null when hidden
   */
  record FrameworkResponse(String id, @Nullable Integer changed, List<ClusterResponse> clusters) {}

  /**
   * A cluster.
   *
   * @param enters students in whose first tie group it would be and is not; null when hidden
   * @param leaves students in whose first tie group it is and would not be; null when hidden
   */
  record ClusterResponse(String id, @Nullable Integer enters, @Nullable Integer leaves) {}

  static PreviewResponse of(Preview preview) {
    return new PreviewResponse(
        preview.id(),
        preview.state().key(),
        preview.edition(),
        preview.draft(),
        preview.createdAt(),
        preview.finishedAt(),
        preview.expiresAt(),
        preview.total(),
        preview.done(),
        SmallCells.FEWEST,
        effect(preview.effect()));
  }

  private static @Nullable EffectResponse effect(@Nullable Effect effect) {
    return effect == null
        ? null
        : new EffectResponse(
            effect.students(),
            effect.frameworks().stream().map(PreviewResponse::framework).toList());
  }

  private static FrameworkResponse framework(Effect.Framework framework) {
    return new FrameworkResponse(
        framework.id(),
        framework.changed(),
        framework.clusters().stream()
            .map(cluster -> new ClusterResponse(cluster.id(), cluster.enters(), cluster.leaves()))
            .toList());
  }
}
