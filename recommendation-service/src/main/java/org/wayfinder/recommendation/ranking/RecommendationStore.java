package org.wayfinder.recommendation.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.student.Forgetting;

/**
 * Newest recommendation and history of each student. The newest never goes back in either profile
 * version or edition; history is only added to.
 */
public interface RecommendationStore extends Forgetting {

  /**
   * Stores each as its student's newest, unless that would go back in profile version or in
   * edition.
   *
   * @return students for whom it would have; nothing was changed for them
   */
  Set<String> putNewest(Collection<Recommendation> recommendations);

  /** Adds to the history what isn't there yet. */
  void addToHistory(Collection<Recommendation> recommendations);

  Optional<Recommendation> newest(String studentId);

  /** The newest of those students who have one. */
  Map<String, Recommendation> newest(Collection<String> studentIds);

  /**
   * Students whose newest recommendation was ranked with an edition before this one, or with this
   * one by an engine version before this one, in order of their ids.
   *
   * @param after only ids after this one
   */
  List<String> behind(int edition, int engineVersion, String after, int limit);

  /**
   * A part of the history, newest first.
   *
   * @param before only what comes after this key in that order; null from the start
   * @param limit at most so many
   */
  List<Recommendation> history(String studentId, @Nullable String before, int limit);

  /** What was recommended for this profile version, with the latest edition it was ranked with. */
  Optional<Recommendation> version(String studentId, int profileVersion);

  /** One recommendation of the history, by all that it is pinned to. */
  Optional<Recommendation> pinned(
      String studentId, int profileVersion, int edition, int engineVersion);

  /** Removes the newest of these students, whose profiles may not be used any more. */
  void withdrawNewest(Collection<String> studentIds);

  /** Removes the history of these students. */
  void withdrawHistory(Collection<String> studentIds);

  @Override
  default void erase(Collection<String> studentIds) {
    withdrawNewest(studentIds);
    withdrawHistory(studentIds);
  }

  /** Makes what {@link #behind} needs to be quick; needed once, and harmless again. */
  void createIndexes();

  /** The key of a recommendation within its student's history; sorts by version. */
  static String historyKey(Recommendation recommendation) {
    return historyKey(
        recommendation.profileVersion(), recommendation.edition(), recommendation.engineVersion());
  }

  /** The key of the recommendation that is pinned to these. */
  static String historyKey(int profileVersion, int edition, int engineVersion) {
    return "%010d-%08d-%04d".formatted(profileVersion, edition, engineVersion);
  }
}
