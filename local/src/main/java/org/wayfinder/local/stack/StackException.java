package org.wayfinder.local.stack;

/** The stack can't do what was asked; the message says why and what to do, for people to read. */
public final class StackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }
}
