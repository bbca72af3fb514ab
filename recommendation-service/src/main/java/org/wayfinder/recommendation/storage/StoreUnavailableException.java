package org.wayfinder.recommendation.storage;

/** The database can't be used just now. Nothing is wrong with what was asked; ask again later. */
public final class StoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailableException(Throwable cause) {
    super("The database is not available", cause);
  }
}
