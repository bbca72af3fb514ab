package org.wayfinder.profile.roster.change;

import org.wayfinder.profile.roster.file.RosterProblem;

/** How one person of the file stands to the roster, or one of the roster to the file. */
sealed interface Difference {

  /** Only the file has them. */
  record Added(RosterPerson after, long line) implements Difference {}

  /** Both have them, and the file says something else. */
  record Changed(RosterPerson before, RosterPerson after, long line) implements Difference {}

  /** Both say the same. */
  record Unchanged() implements Difference {}

  /** An earlier file had them, this one doesn't. */
  record Left(RosterPerson before) implements Difference {}

  /** They are left as they are, since what the file says of them can't be. */
  record Wrong(RosterProblem problem) implements Difference {}
}
