package org.wayfinder.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Names whoever calls, so that the same person is counted once in a session and by token. */
public final class Callers {

  private Callers() {}

  /** The signed-in person as issuer and subject; empty when nobody is signed in. */
  public static Optional<String> person(@Nullable Authentication authentication) {
    return switch (authentication) {
      case JwtAuthenticationToken token ->
          name(token.getToken().getClaimAsString("iss"), token.getToken().getSubject());
      case OAuth2AuthenticationToken token when token.getPrincipal() instanceof OidcUser user ->
          name(user.getIdToken().getClaimAsString("iss"), user.getIdToken().getSubject());
      case null, default -> Optional.empty();
    };
  }

  /**
   * A remote address as a key. Of an IPv6 address only the first 64 bits count: the rest is for the
   * one who holds the network to choose.
   */
  static String address(String remote) {
    try {
      return InetAddress.ofLiteral(remote) instanceof Inet6Address six
          ? "net " + HexFormat.of().formatHex(six.getAddress(), 0, 8)
          : "net " + remote;
    } catch (IllegalArgumentException _) {
      return "net " + remote;
    }
  }

  private static Optional<String> name(@Nullable String issuer, @Nullable String subject) {
    return issuer == null || subject == null
        ? Optional.empty()
        : Optional.of("sub " + issuer + " " + subject);
  }
}
