package org.wayfinder.catalog.content;

/** A value outside its rule; the message says what would be right, in an editor's words. */
public final class InvalidValueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InvalidValueException(String message) {
    super(message);
  }

  /** What would be right. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
