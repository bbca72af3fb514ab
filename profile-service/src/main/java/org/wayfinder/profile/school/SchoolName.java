package org.wayfinder.profile.school;

import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Findings;

/** Reads a school's name, the same way at set-up and later. */
public final class SchoolName {

  private static final int MAX_LENGTH = 200;

  private SchoolName() {}

  /** The name, or a finding. */
  public static String read(Findings findings, String pointer, @Nullable String name) {
    return findings.text(pointer, name, MAX_LENGTH);
  }
}
