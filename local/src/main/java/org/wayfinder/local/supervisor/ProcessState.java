package org.wayfinder.local.supervisor;

/** Where a process is in its life. */
public enum ProcessState {
  /** For the processes that have to be up before it. */
  WAITING("waiting"),
  STARTING("starting"),
  UP("up"),
  /** It ended by itself and is started again after a pause. */
  CRASHED("crashed"),
  STOPPING("stopping"),
  STOPPED("stopped"),
  /** It did not come up, and is not tried again. */
  FAILED("failed");

  private final String word;

  ProcessState(String word) {
    this.word = word;
  }

  /** The state in a word that people read. */
  public String word() {
    return word;
  }
}
