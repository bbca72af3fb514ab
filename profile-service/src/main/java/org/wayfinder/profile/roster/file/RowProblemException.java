package org.wayfinder.profile.roster.file;

/** Ends the reading of one row; the rows after it are read all the same. */
public final class RowProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RosterProblem problem;

  RowProblemException(RosterProblem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public RosterProblem problem() {
    return problem;
  }
}
