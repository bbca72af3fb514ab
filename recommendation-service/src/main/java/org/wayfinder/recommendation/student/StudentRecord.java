package org.wayfinder.recommendation.student;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a student. Roster and profile each keep their highest version, in whatever order
 * states arrive; an erased student stays erased, of which only the id and that fact are kept, so
 * that a late duplicate can't bring the person back. As long as the newest roster says that the
 * student may not be ranked, there is no profile either, whatever comes late.
 *
 * @param revision counts changes, for conditional writes; 0 when nothing is stored yet
 */
public record StudentRecord(
    String studentId,
    long revision,
    boolean erased,
    StudentState.@Nullable Roster roster,
    StudentState.@Nullable Version profile) {

  /** A student of whom nothing is stored. */
  public static StudentRecord unknown(String studentId) {
    return new StudentRecord(studentId, 0, false, null, null);
  }

  /** The school the student belongs to; null as long as nobody has said. */
  public @Nullable String schoolId() {
    return roster == null ? null : roster.schoolId();
  }

  /** Whether this is nobody, with whom somebody shows the portal: profile-service's contract. */
  public boolean isDemo() {
    return roster != null && roster.schoolId() != null && roster.schoolId().startsWith("demo_");
  }

  /** What the school recorded for its fairness card; null where it didn't. */
  public @Nullable String group() {
    return roster == null ? null : roster.group();
  }

  /** Whether the student may be ranked, as far as anybody has said. */
  public boolean profiling() {
    return roster == null || roster.profiling();
  }

  /** This record after a state was heard of; equal to this one when that held nothing new. */
  public StudentRecord heard(StudentState state) {
    if (erased) {
      return this;
    }
    if (state.erased()) {
      return new StudentRecord(studentId, revision, true, null, null);
    }
    var newRoster = newer(state.roster()) ? state.roster() : roster;
    if (newRoster != null && !newRoster.profiling()) {
      return new StudentRecord(studentId, revision, false, newRoster, null);
    }
    var newProfile = newer(state.profile()) ? state.profile() : profile;
    return new StudentRecord(studentId, revision, false, newRoster, newProfile);
  }

  private boolean newer(StudentState.@Nullable Roster heard) {
    return heard != null && (roster == null || roster.version() < heard.version());
  }

  private boolean newer(StudentState.@Nullable Version heard) {
    return heard != null && (profile == null || profile.number() < heard.number());
  }
}
