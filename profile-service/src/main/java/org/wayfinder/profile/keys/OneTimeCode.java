package org.wayfinder.profile.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Locale;
import org.wayfinder.service.request.Fingerprint;

/**
 * A code that lets somebody in once: 130 random bits as six groups of letters and digits that are
 * hard to confuse. Only its hash is ever stored.
 */
public record OneTimeCode(String text) {

  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 26;
  private static final int GROUP = 5;

  /** A new code. */
  public static OneTimeCode random(SecureRandom random) {
    var text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new OneTimeCode(text.toString());
  }

  /** What is stored of the code; a plain hash will do, since nobody can try 2^130 codes. */
  public String hash() {
    return Fingerprint.of(text.replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT));
  }

  /** Whether it is one of the codes with these hashes, in a time that doesn't tell which. */
  public boolean isOneOf(Collection<String> hashes) {
    var own = hash().getBytes(StandardCharsets.US_ASCII);
    boolean found = false;
    for (var hash : hashes) {
      found |= MessageDigest.isEqual(own, hash.getBytes(StandardCharsets.US_ASCII));
    }
    return found;
  }

  @Override
  public String toString() {
    return "OneTimeCode[…]";
  }
}
