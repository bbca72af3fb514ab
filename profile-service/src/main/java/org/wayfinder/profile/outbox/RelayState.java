package org.wayfinder.profile.outbox;

import java.util.Locale;

/** How the relay fares. */
public enum RelayState {
  /** What was pending at the last look has been published. */
  RUNNING,
  /** The broker or the database is away; marks stay and the relay tries again. */
  RETRYING,
  /** The relay's thread has ended; only a restart helps. */
  DEAD;

  /** The name in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
