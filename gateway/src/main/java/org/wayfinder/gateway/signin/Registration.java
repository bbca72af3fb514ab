package org.wayfinder.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * The gateway's one registration at the provider, made when first asked for. It is not iterable on
 * purpose: nothing may touch the provider before the first sign-in.
 */
final class Registration implements ClientRegistrationRepository {

  /** Last segment of the sign-in path and of the redirect path. */
  static final String ID = "wayfinder";

  private final SignInProperties settings;
  private final Issuer issuer;
  private volatile @Nullable ClientRegistration made;

  Registration(SignInProperties settings, Issuer issuer) {
    this.settings = settings;
    this.issuer = issuer;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!ID.equals(id)) {
      return null;
    }
    var registration = made;
    if (registration == null) {
      registration = make();
      made = registration;
    }
    return registration;
  }

  private ClientRegistration make() {
    return ClientRegistrations.fromOidcConfiguration(issuer.metadata())
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.secret())
        .scope(settings.scopes())
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        // The ID token says all the gateway wants to know; services ask the roster for the rest.
        .userInfoUri(null)
        .build();
  }
}
