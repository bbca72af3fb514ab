package org.wayfinder.recommendation.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a caller stands to a student, the closest where there are several. */
public enum Relation {
  SELF,
  CASELOAD,
  SCHOOL,
  GUARDIAN;

  /** Whether it is by the person's work at the school. */
  public boolean isStaff() {
    return this == CASELOAD || this == SCHOOL;
  }

  static Optional<Relation> of(String key) {
    return Stream.of(values())
        .filter(relation -> relation.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst();
  }
}
