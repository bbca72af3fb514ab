package org.wayfinder.profile.roster.file;

import org.jspecify.annotations.Nullable;

/**
 * A file that can't be read as a roster at all, so that nothing of it is used. The message says why
 * in the words of whoever sent it.
 */
public final class InvalidRosterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable RosterProblem problem;

  /** The zip as a whole is wrong. */
  InvalidRosterException(String detail) {
    super(detail, null, false, false);
    this.problem = null;
  }

  /** One place of one of its files is wrong. */
  InvalidRosterException(RosterProblem problem) {
    super(problem.sentence(), null, false, false);
    this.problem = problem;
  }

  /** Why it can't be read. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Where it is wrong; null when the zip as a whole is. */
  public @Nullable RosterProblem problem() {
    return problem;
  }
}
