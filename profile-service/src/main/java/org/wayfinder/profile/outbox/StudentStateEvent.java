package org.wayfinder.profile.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.interest.ProfileVersionView;

/** The JSON body of an event, as {@code student.state.v1.schema.json} describes it. */
record StudentStateEvent(
    String studentId,
    boolean erased,
    @Nullable Roster roster,
    @Nullable ProfileVersionView profile) {

  /** CloudEvents type; a change that old consumers can't read gets another one. */
  static final String TYPE = "org.wayfinder.student.state.v1";

  record Roster(
      long version,
      String schoolId,
      @Nullable String group,
      List<String> counsellorIds,
      boolean profiling) {}

  static StudentStateEvent of(StudentState state) {
    var profile = state.profiling() ? state.profile() : null;
    var schoolId = state.schoolId();
    return new StudentStateEvent(
        state.studentId(),
        state.erased(),
        schoolId == null
            ? null
            : new Roster(
                state.rosterVersion(),
                schoolId,
                state.group(),
                state.counsellorIds(),
                state.profiling()),
        profile == null ? null : ProfileVersionView.of(profile));
  }
}
