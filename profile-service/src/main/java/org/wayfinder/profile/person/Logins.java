package org.wayfinder.profile.person;

import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Findings;

/** Reads the login by which a person on the roster will be recognised at the first sign-in. */
public final class Logins {

  private static final int MAX_LENGTH = 254;

  private Logins() {}

  /** The login, or a finding. */
  public static String read(Findings findings, String pointer, @Nullable String login) {
    return findings.text(pointer, login, MAX_LENGTH);
  }
}
