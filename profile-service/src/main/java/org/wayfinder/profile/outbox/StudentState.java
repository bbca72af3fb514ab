package org.wayfinder.profile.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.interest.ProfileVersion;

/**
 * Everything other services need to know of a student at one moment: relations and the newest
 * profile, no name and no login.
 *
 * @param erased whether the person is gone; then there is nothing else to know
 * @param rosterVersion version of the roster entry that the relations are from
 * @param schoolId null only when erased
 * @param group under which the fairness card counts the student; null where the school records none
 * @param profiling whether anybody may use the profile; if not, it isn't told
 * @param profile null until the student has one
 */
public record StudentState(
    String studentId,
    boolean erased,
    long rosterVersion,
    @Nullable String schoolId,
    @Nullable String group,
    List<String> counsellorIds,
    boolean profiling,
    @Nullable ProfileVersion profile) {

  public StudentState {
    counsellorIds = List.copyOf(counsellorIds);
  }

  /** Of somebody who is erased. */
  static StudentState erased(String studentId, long rosterVersion) {
    return new StudentState(studentId, true, rosterVersion, null, null, List.of(), false, null);
  }
}
