package org.wayfinder.catalog.content;

/** Occupational interest figures as O*NET publishes them, each 1..7, in the order R I A S E C. */
public record Riasec(
    double realistic,
    double investigative,
    double artistic,
    double social,
    double enterprising,
    double conventional) {

  public Riasec {
    for (var value :
        new double[] {realistic, investigative, artistic, social, enterprising, conventional}) {
      if (!(value >= 1 && value <= 7)) {
        throw new InvalidValueException("An interest figure is from 1 to 7, not " + value + ".");
      }
    }
  }

  /** The figure of a scale by its name, e.g. {@code social}. */
  public double get(String scale) {
    return switch (scale) {
      case "realistic" -> realistic;
      case "investigative" -> investigative;
      case "artistic" -> artistic;
      case "social" -> social;
      case "enterprising" -> enterprising;
      case "conventional" -> conventional;
      default -> throw new IllegalArgumentException("not a RIASEC scale: " + scale);
    };
  }
}
