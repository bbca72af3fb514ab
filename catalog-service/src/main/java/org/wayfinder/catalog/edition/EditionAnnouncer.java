package org.wayfinder.catalog.edition;

/** Tells the other services of a new edition; returns when the message is safe. */
interface EditionAnnouncer {

  /**
   * Announces one edition.
   *
   * @return false when the broker could not be reached in time; try again later
   */
  boolean announce(EditionHeader edition);

  /** Whether whoever comes now would hear of no edition, as after the broker lost its data. */
  default boolean hasLostAll() {
    return false;
  }
}
