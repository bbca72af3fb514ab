package org.wayfinder.recommendation.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would change. Counts are null where they are too small to be shown, or where a small
 * one would follow from them.
 *
 * @param students who have a profile and were compared
 */
record Effect(@Nullable Integer students, List<Framework> frameworks) {

  Effect {
    frameworks = List.copyOf(frameworks);
  }

  /**
   * A framework of the edition, of the draft, or of both.
   *
   * @param changed students whose first group would be another one
   */
  record Framework(String id, @Nullable Integer changed, List<Cluster> clusters) {
    Framework {
      clusters = List.copyOf(clusters);
    }
  }

  /**
   * A cluster of the edition, of the draft, or of both.
   *
   * @param enters students in whose first group it would be and is not
   * @param leaves students in whose first group it is and would not be
   */
  record Cluster(String id, @Nullable Integer enters, @Nullable Integer leaves) {}
}
