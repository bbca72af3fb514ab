package org.wayfinder.catalog.shipped;

import java.time.Instant;
import java.util.Locale;

/**
 * What an editor decided about shipped content.
 *
 * @param contentHash of the shipped content
 * @param by the editor's id on the roster
 */
record ShippedDecision(String contentHash, Kind kind, String by, Instant at) {

  /** The decisions there are. */
  enum Kind {
    /** It was put into the draft: from now on updates are compared with it. */
    ADOPTED,
    /** Nobody is to be asked about it again. */
    DISMISSED;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
  }
}
