package org.wayfinder.service;

import java.util.Map;
import java.util.Optional;

/**
 * Who sent the request, as the verified token says; what they may do is the roster's business.
 *
 * @param issuer the token's {@code iss}
 * @param subject the token's {@code sub}, unique within the issuer
 * @param claims all claims of the token
 * @param token the bearer token itself, for calls made on the caller's behalf; never logged
 */
public record Caller(String issuer, String subject, Map<String, Object> claims, String token) {

  public Caller {
    claims = Map.copyOf(claims);
  }

  /** A claim's text, when it is there and is text. */
  public Optional<String> text(String claim) {
    return claims.get(claim) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Whether a claim is there and true. */
  public boolean isTrue(String claim) {
    return Boolean.TRUE.equals(claims.get(claim));
  }

  /** Without the token and the claims, so that a log line can't hold them. */
  @Override
  public String toString() {
    return "Caller[" + issuer + ", " + subject + "]";
  }
}
