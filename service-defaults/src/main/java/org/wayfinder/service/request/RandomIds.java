package org.wayfinder.service.request;

import java.security.SecureRandom;

/** Ids with 131 random bits, so that knowing one tells nothing of any other. */
final class RandomIds implements IdSource {

  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 22;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next(String prefix) {
    var id = new StringBuilder(prefix);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
