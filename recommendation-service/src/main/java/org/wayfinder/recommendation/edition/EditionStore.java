package org.wayfinder.recommendation.edition;

import java.util.Optional;

/** Copies of editions, so that ranking and reading go on without the catalogue. */
interface EditionStore {

  /** Keeps a copy; a second copy of the same number changes nothing. */
  void keep(PublishedEdition edition);

  Optional<PublishedEdition> find(int number);

  /** The one with the highest number. */
  Optional<PublishedEdition> newest();
}
