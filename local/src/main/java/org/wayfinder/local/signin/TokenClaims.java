package org.wayfinder.local.signin;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Says in tokens who somebody is, and nothing of what they may do: roles are the roster's business.
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  /** The audience that every service demands of an access token. */
  static final String API = "wayfinder-api";

  private final AccountFile accounts;

  TokenClaims(AccountFile accounts) {
    this.accounts = accounts;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    var access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
    var id = OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue());
    if (access) {
      context.getClaims().audience(List.of(API));
    }
    var principal = context.getPrincipal();
    if (principal != null && (access || id)) {
      accounts
          .bySubject(principal.getName())
          .ifPresent(account -> describe(account, id, context.getClaims()));
    }
  }

  private static void describe(Account account, boolean id, JwtClaimsSet.Builder claims) {
    claims
        .claim("email", account.login())
        .claim("email_verified", account.emailVerified())
        .claim("preferred_username", account.username());
    if (id) {
      claims.claim("name", account.name());
    }
  }
}
