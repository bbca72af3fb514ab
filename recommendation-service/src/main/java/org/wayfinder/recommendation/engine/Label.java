package org.wayfinder.recommendation.engine;

import java.util.Locale;

/**
 * How close a score is, in words. The cut-offs are the scores at which a correlation of six values
 * is unlikely to be chance, one-tailed because only likeness is asked for: r = .882 (p .01) gives
 * {@code 50 + 50 * .882 = 94.10}, r = .729 (p .05) gives 86.45. Below those, r = 0 parts "some"
 * from "little". They belong to engine versions 1 and 2.
 */
public enum Label {
  VERY_CLOSE(94_10),
  CLOSE(86_45),
  SOME(50_00),
  LITTLE(0);

  private final int from;
  private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Label(int from) {
    this.from = from;
  }

  public String key() {
    return key;
  }

  /** The label of a score in hundredths. */
  static Label of(int score) {
    for (var label : values()) {
      if (score >= label.from) {
        return label;
      }
    }
    return LITTLE;
  }
}
