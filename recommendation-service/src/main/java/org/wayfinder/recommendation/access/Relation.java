package org.wayfinder.recommendation.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a caller stands to a student, the closest where there are several. */
public enum Relation {
  SELF,
  CASELOAD,
  SCHOOL;

  static Optional<Relation> of(String key) {
    return Stream.of(values())
        .filter(relation -> relation.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst();
  }
}
