package org.wayfinder.catalog.edition;

import java.util.List;
import java.util.Optional;

/** Keeps editions for ever. The number is the lock: of two that publish the same one, one wins. */
interface EditionStore {

  /**
   * Stores a new edition with a mark that says it has not been announced yet.
   *
   * @return false when an edition of this number is already there
   */
  boolean publish(EditionHeader header, EditionParts content);

  Optional<EditionHeader> newest();

  Optional<EditionHeader> find(int number);

  EditionParts content(EditionHeader header);

  /** Editions whose announcement has not been acknowledged, oldest first. */
  List<EditionHeader> unannounced();

  void markAnnounced(int number);
}
