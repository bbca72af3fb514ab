package org.wayfinder.gateway.relay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.wayfinder.gateway.access.PublicApi;
import org.wayfinder.gateway.signin.SessionTokens;

/**
 * The token by which a service learns who calls: the one that was sent and verified, or the one of
 * the session. It comes from the verified identity only, never from a header as such.
 */
@Component
class RelayedIdentity {

  private final SessionTokens sessions;

  RelayedIdentity(SessionTokens sessions) {
    this.sessions = sessions;
  }

  /** The caller's access token; empty for nobody, and for what is public anyway in a session. */
  Optional<String> of(HttpServletRequest request) {
    return switch (SecurityContextHolder.getContext().getAuthentication()) {
      case JwtAuthenticationToken token -> Optional.of(token.getToken().getTokenValue());
      case OAuth2AuthenticationToken person when !PublicApi.matches(request) ->
          Optional.of(sessions.accessToken(person, request, response()));
      case null, default -> Optional.empty();
    };
  }

  private static HttpServletResponse response() {
    var current = RequestContextHolder.getRequestAttributes();
    var response =
        current instanceof ServletRequestAttributes servlet ? servlet.getResponse() : null;
    if (response == null) {
      throw new IllegalStateException("Not in a request");
    }
    return response;
  }
}
