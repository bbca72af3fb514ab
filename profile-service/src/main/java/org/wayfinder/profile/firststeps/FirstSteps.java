package org.wayfinder.profile.firststeps;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a school does before its students can begin, in this order.
 *
 * @param complete whether nothing is missing any more
 */
record FirstSteps(boolean complete, List<Step> steps) {

  FirstSteps {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param missing what is still to be done; null when nothing is
   */
  record Step(String id, boolean done, @Nullable String missing) {

    private static Step of(String id, @Nullable String missing) {
      return new Step(id, missing == null, missing);
    }
  }

  /**
   * What is done is found out from the roster, never ticked off by hand. The sign-in provider is
   * proved by people who have come through it.
   */
  static FirstSteps of(RosterCounts counts) {
    var steps =
        List.of(
            Step.of("school", null),
            Step.of("roster", roster(counts)),
            Step.of("counsellors", counsellors(counts)),
            Step.of("sign-in-provider", signIn(counts)));
    return new FirstSteps(steps.stream().allMatch(Step::done), steps);
  }

  private static @Nullable String roster(RosterCounts counts) {
    return counts.students() == 0 ? "No student is on the roster yet." : null;
  }

  private static @Nullable String counsellors(RosterCounts counts) {
    if (counts.counsellors() == 0) {
      return "Nobody on the staff is a counsellor yet.";
    }
    if (counts.studentsWithoutCounsellor() == 0) {
      return null;
    }
    return counts.studentsWithoutCounsellor() == 1
        ? "1 student is in no counsellor's caseload."
        : counts.studentsWithoutCounsellor() + " students are in no counsellor's caseload.";
  }

  private static @Nullable String signIn(RosterCounts counts) {
    var waiting =
        Stream.of(
                counts.counsellorsSignedIn() == 0 ? "counsellor" : "",
                counts.studentsSignedIn() == 0 ? "student" : "")
            .filter(who -> !who.isEmpty())
            .toList();
    return waiting.isEmpty()
        ? null
        : "No %s has signed in yet: let one try, with the login that the roster has."
            .formatted(String.join(" and no ", waiting));
  }
}
