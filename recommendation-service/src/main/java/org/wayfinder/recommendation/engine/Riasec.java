package org.wayfinder.recommendation.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The six interest scales in their fixed order, which is also the order on Holland's hexagon. */
public enum Riasec {
  REALISTIC(0),
  INVESTIGATIVE(1),
  ARTISTIC(2),
  SOCIAL(3),
  ENTERPRISING(4),
  CONVENTIONAL(5);

  /** How many scales there are. */
  public static final int COUNT = 6;

  private static final List<Riasec> ALL = List.of(values());

  /** The highest score of a scale; the lowest is 0. */
  public static final double MAX_SCORE = 40;

  private final int index;
  private final String key = name().toLowerCase(Locale.ROOT);

  Riasec(int index) {
    this.index = index;
  }

  /** The place in the fixed order, from 0. */
  public int index() {
    return index;
  }

  /** The name in JSON, e.g. {@code realistic}. */
  public String key() {
    return key;
  }

  /** The letter in three-letter codes. */
  char letter() {
    return name().charAt(0);
  }

  /** Steps apart on the hexagon: 0 the same, 1 adjacent, 2 alternate, 3 opposite. */
  int distance(Riasec other) {
    var steps = Math.abs(index - other.index);
    return Math.min(steps, COUNT - steps);
  }

  /** All six in their fixed order. */
  public static List<Riasec> scales() {
    return ALL;
  }

  /** The scale with this name in JSON. */
  public static Optional<Riasec> of(String key) {
    for (var scale : values()) {
      if (scale.key.equals(key)) {
        return Optional.of(scale);
      }
    }
    return Optional.empty();
  }
}
