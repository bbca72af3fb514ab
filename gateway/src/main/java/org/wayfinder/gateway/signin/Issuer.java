package org.wayfinder.gateway.signin;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The OIDC provider's own description, asked for when first needed and then kept. The gateway
 * starts and serves what needs no sign-in while the provider is away.
 */
final class Issuer {

  private static final Logger log = LoggerFactory.getLogger(Issuer.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
      new ParameterizedTypeReference<>() {};

  private final SignInProperties settings;
  private final RestClient http;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Map<String, Object> known;
  private volatile long answeredAt;
  private long failedAt;
  private boolean failed;

  Issuer(SignInProperties settings, RestClient http) {
    this.settings = settings;
    this.http = http;
  }

  /**
   * The provider's metadata (OpenID Connect Discovery).
   *
   * @throws IssuerUnavailable when it can't be had just now; for a second nobody asks again, so a
   *     crowd at the door doesn't queue up behind one timeout after the other
   */
  Map<String, Object> metadata() {
    var found = known;
    if (found != null) {
      return found;
    }
    asking.lock();
    try {
      found = known;
      if (found == null) {
        found = ask();
        known = found;
      }
      return found;
    } finally {
      asking.unlock();
    }
  }

  /**
   * Makes sure that the provider answers before somebody is sent there, who would see nothing but a
   * browser's error page. A crowd asks once in a few seconds.
   *
   * @throws IssuerUnavailable when it doesn't
   */
  void requireThere() {
    if (isFresh()) {
      return;
    }
    asking.lock();
    try {
      if (!isFresh()) {
        known = ask();
      }
    } finally {
      asking.unlock();
    }
  }

  private boolean isFresh() {
    return known != null && System.nanoTime() - answeredAt < FRESH.toNanos();
  }

  private Map<String, Object> ask() {
    if (failed && System.nanoTime() - failedAt < PAUSE.toNanos()) {
      throw new IssuerUnavailable("asked a moment ago");
    }
    try {
      var document = http.get().uri(settings.metadata()).retrieve().body(DOCUMENT);
      if (document == null || !settings.issuer().equals(document.get("issuer"))) {
        throw new IssuerUnavailable("its metadata names another issuer than " + settings.issuer());
      }
      failed = false;
      answeredAt = System.nanoTime();
      return document;
    } catch (RestClientException | IssuerUnavailable e) {
      failed = true;
      failedAt = System.nanoTime();
      log.warn("Sign-in provider {} can't be asked: {}", settings.issuer(), e.getMessage());
      throw e instanceof IssuerUnavailable unavailable
          ? unavailable
          : new IssuerUnavailable("it doesn't answer");
    }
  }

  /** The provider can't be asked just now. */
  static final class IssuerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IssuerUnavailable(String why) {
      super("The sign-in provider is not available: " + why, null, false, false);
    }
  }
}
