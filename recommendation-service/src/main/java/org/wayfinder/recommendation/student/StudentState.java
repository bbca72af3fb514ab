package org.wayfinder.recommendation.student;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.Profile;

/**
 * One message of profile-service about a student: the whole state, so that the newest is enough.
 *
 * @param erased the person is gone; nothing else matters then
 * @param roster null only when erased
 * @param profile null before the first one, and while it may not be used
 */
public record StudentState(
    String studentId, boolean erased, @Nullable Roster roster, @Nullable Version profile) {

  /**
   * Where the student belongs, with the version of that knowledge.
   *
   * @param group what the school recorded for its fairness card; null where it didn't
   * @param profiling whether the profile may be used, and what is known of it kept
   */
  public record Roster(
      long version,
      String schoolId,
      @Nullable String group,
      List<String> counsellorIds,
      boolean profiling) {
    public Roster {
      counsellorIds = List.copyOf(counsellorIds);
    }

    /** Of a student who may be ranked. */
    public Roster(
        long version, String schoolId, @Nullable String group, List<String> counsellorIds) {
      this(version, schoolId, group, counsellorIds, true);
    }

    /** Of a student who may be ranked, for whom the school recorded no group. */
    public Roster(long version, String schoolId, List<String> counsellorIds) {
      this(version, schoolId, null, counsellorIds);
    }
  }

  /** One version of the profile; the number never comes again with another content. */
  public record Version(int number, Profile profile) {}
}
