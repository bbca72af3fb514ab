package org.wayfinder.profile.interest;

import java.util.Locale;

/** The six interest scales, always in this order. */
public enum Riasec {
  REALISTIC,
  INVESTIGATIVE,
  ARTISTIC,
  SOCIAL,
  ENTERPRISING,
  CONVENTIONAL;

  /** The name in JSON, in the database and in the catalogue. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
