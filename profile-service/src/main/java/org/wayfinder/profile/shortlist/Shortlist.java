package org.wayfinder.profile.shortlist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a student has saved to come back to, in the order it was saved. It says nothing of interest
 * and is never told to whoever ranks.
 *
 * @param clusters cluster ids
 * @param careers O*NET-SOC codes
 */
record Shortlist(List<String> clusters, List<String> careers) {

  static final Shortlist EMPTY = new Shortlist(List.of(), List.of());

  Shortlist {
    clusters = List.copyOf(clusters);
    careers = List.copyOf(careers);
  }

  /** What can be saved. */
  enum Kind {
    CLUSTERS,
    CAREERS;

    /** The name in paths and in the database. */
    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String wireName) {
      return Arrays.stream(values()).filter(kind -> kind.wireName().equals(wireName)).findFirst();
    }
  }
}
