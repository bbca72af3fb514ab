package org.wayfinder.recommendation.edition;

/** The edition that is needed is neither kept here nor to be had from the catalogue just now. */
public final class EditionUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EditionUnavailableException(String which) {
    super("No " + which + " yet");
  }

  EditionUnavailableException(String which, Throwable cause) {
    super("No " + which + " just now", cause);
  }
}
