package org.wayfinder.local.client;

/** The server answered, but not with a success; the message is fit for people. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  RefusedException(String message, Answer answer) {
    super(message);
    this.answer = answer;
  }

  public Answer answer() {
    return answer;
  }
}
