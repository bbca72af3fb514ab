package org.wayfinder.profile.person;

import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Findings;

/** How a person is called. Never part of a topic, a log line or an address. */
public record PersonName(String given, String family) {

  private static final int MAX_LENGTH = 100;

  /** Reads both parts of a name, noting what is wrong with them. */
  public static PersonName read(
      Findings findings, String at, @Nullable String given, @Nullable String family) {
    return new PersonName(
        findings.text(at + "/givenName", given, MAX_LENGTH),
        findings.text(at + "/familyName", family, MAX_LENGTH));
  }

  /** The name as a greeting shows it. */
  public String display() {
    return given + " " + family;
  }
}
