package org.wayfinder.local.supervisor;

/** A process did not come up; the message says which and why, for people to read. */
public final class StartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartException(String message) {
    super(message);
  }
}
