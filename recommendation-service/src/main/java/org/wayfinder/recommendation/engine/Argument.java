package org.wayfinder.recommendation.engine;

import java.util.List;

/** What a reason is about, typed, so that any language can put it into words. */
public sealed interface Argument {

  /** One of the six interests. */
  record Scale(Riasec scale) implements Argument {}

  /** Several interests, in RIASEC order. */
  record Scales(List<Riasec> scales) implements Argument {
    public Scales {
      scales = List.copyOf(scales);
    }
  }

  /** A health activity by its id in the edition. */
  record Activity(String id) implements Argument {}

  /** Points in hundredths: of a match score, or of an interest score 0..40. */
  record Points(int hundredths) implements Argument {}

  /** A count or a rank. */
  record Amount(int value) implements Argument {}
}
