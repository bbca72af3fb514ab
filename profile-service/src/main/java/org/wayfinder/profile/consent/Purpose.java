package org.wayfinder.profile.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What data about a student may be used for; each is agreed to on its own. */
public enum Purpose {
  /** Answering the assessment, keeping a profile, and being ranked by it. */
  PROFILING("profiling-1");

  private final String wording;

  Purpose(String wording) {
    this.wording = wording;
  }

  /**
   * Which text is agreed to now; {@code docs/privacy.md} holds it. A text that says something else
   * gets another id, so that it stays known who agreed to what.
   */
  public String wording() {
    return wording;
  }

  /** The name in JSON, in addresses and in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The purpose of this name. */
  public static Optional<Purpose> of(String wireName) {
    return Arrays.stream(values()).filter(known -> known.wireName().equals(wireName)).findFirst();
  }
}
