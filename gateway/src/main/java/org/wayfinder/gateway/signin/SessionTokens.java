package org.wayfinder.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * The access token behind a session, refreshed when it has run out. Requests of one session refresh
 * one after the other: a provider that rotates refresh tokens would take the second of two at once
 * for a theft and end the session.
 */
@Component
public class SessionTokens {

  private static final Logger log = LoggerFactory.getLogger(SessionTokens.class);

  private final OAuth2AuthorizedClientManager clients;

  SessionTokens(OAuth2AuthorizedClientManager clients) {
    this.clients = clients;
  }

  /**
   * An access token that services will accept.
   *
   * @throws ProblemException 401 when the person must sign in again, which ends the session; 503
   *     when the provider can't be asked just now
   */
  public String accessToken(
      Authentication person, HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session == null) {
      throw over(null);
    }
    try {
      OAuth2AuthorizedClient client;
      synchronized (WebUtils.getSessionMutex(session)) {
        client = authorize(person, request, response);
      }
      if (client == null || hasExpired(client)) {
        throw over(session);
      }
      return client.getAccessToken().getTokenValue();
    } catch (ClientAuthorizationRequiredException | OAuth2AuthenticationException _) {
      throw over(session);
    } catch (OAuth2AuthorizationException e) {
      if (OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())) {
        throw over(session);
      }
      log.warn("A token could not be refreshed: {}", e.getError().getErrorCode());
      throw unavailable();
    } catch (Issuer.IssuerUnavailable _) {
      throw unavailable();
    } catch (IllegalStateException _) {
      // Signed out by another request while this one was on its way.
      throw over(null);
    }
  }

  private @Nullable OAuth2AuthorizedClient authorize(
      Authentication person, HttpServletRequest request, HttpServletResponse response) {
    return clients.authorize(
        OAuth2AuthorizeRequest.withClientRegistrationId(Registration.ID)
            .principal(person)
            .attribute(HttpServletRequest.class.getName(), request)
            .attribute(HttpServletResponse.class.getName(), response)
            .build());
  }

  private static boolean hasExpired(OAuth2AuthorizedClient client) {
    var end = client.getAccessToken().getExpiresAt();
    return end != null && end.isBefore(Instant.now());
  }

  private static ProblemException over(@Nullable HttpSession session) {
    if (session != null) {
      try {
        session.invalidate();
      } catch (IllegalStateException _) {
        // Another request of this session found out first.
      }
    }
    return new ProblemException(
        ProblemType.UNAUTHENTICATED, "Your session has ended. Sign in again.");
  }

  private static ProblemException unavailable() {
    return new ProblemException(
        ProblemType.UNAVAILABLE,
        "The sign-in provider does not answer just now. Try again in a moment.",
        Duration.ofSeconds(2));
  }
}
