package org.wayfinder.profile.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.wayfinder.service.Caller;

/**
 * The claim of a token that is compared with a person's login when the two meet for the first time.
 * The admin chooses it at set-up: whoever can set this claim at the sign-in provider decides who
 * becomes whom.
 */
public enum BindingClaim {
  EMAIL,
  PREFERRED_USERNAME,
  SUB;

  /** The claim's name in tokens, JSON and the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The claim of that name. */
  public static Optional<BindingClaim> of(String wireName) {
    return Arrays.stream(values()).filter(claim -> claim.wireName().equals(wireName)).findFirst();
  }

  /** The login that a token vouches for; an unverified e-mail address vouches for nothing. */
  public Optional<String> loginOf(Caller caller) {
    return switch (this) {
      case EMAIL ->
          caller.isTrue("email_verified") ? caller.text("email") : Optional.<String>empty();
      case PREFERRED_USERNAME -> caller.text("preferred_username");
      case SUB -> Optional.of(caller.subject());
    };
  }

  /** The form in which logins are compared: e-mail addresses without regard to case. */
  public String key(String login) {
    var stripped = login.strip();
    return this == EMAIL ? stripped.toLowerCase(Locale.ROOT) : stripped;
  }
}
