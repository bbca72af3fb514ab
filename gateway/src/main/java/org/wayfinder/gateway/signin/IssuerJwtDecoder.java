package org.wayfinder.gateway.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

/**
 * Accepts access tokens that this installation's provider signed for this installation's API, and
 * no others. The provider is first asked when the first token comes.
 */
final class IssuerJwtDecoder implements JwtDecoder {

  private final SignInProperties settings;
  private final Issuer issuer;
  private final RestOperations http;
  private volatile @Nullable JwtDecoder made;

  IssuerJwtDecoder(SignInProperties settings, Issuer issuer, RestOperations http) {
    this.settings = settings;
    this.issuer = issuer;
    this.http = http;
  }

  @Override
  public Jwt decode(String token) {
    var decoder = made;
    if (decoder == null) {
      decoder = make();
      made = decoder;
    }
    return decoder.decode(token);
  }

  private JwtDecoder make() {
    try {
      if (!(issuer.metadata().get("jwks_uri") instanceof String keys)) {
        throw new JwtException("The sign-in provider names no keys");
      }
      var decoder =
          NimbusJwtDecoder.withJwkSetUri(keys)
              .restOperations(http)
              .jwsAlgorithms(accepted -> {
                accepted.add(SignatureAlgorithm.RS256);
                accepted.add(SignatureAlgorithm.PS256);
                accepted.add(SignatureAlgorithm.ES256);
              })
              .build();
      decoder.setJwtValidator(
          new DelegatingOAuth2TokenValidator<>(
              JwtValidators.createDefaultWithIssuer(settings.issuer()),
              new JwtClaimValidator<List<String>>(
                  JwtClaimNames.AUD,
                  audience -> audience != null && audience.contains(settings.audience()))));
      return decoder;
    } catch (Issuer.IssuerUnavailable e) {
      throw new JwtException("The sign-in provider's keys can't be had", e);
    }
  }
}
