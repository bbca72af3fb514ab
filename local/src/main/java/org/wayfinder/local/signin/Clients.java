package org.wayfinder.local.signin;

import java.net.URI;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The two clients, made from the settings at each start and therefore the same at each start: the
 * gateway, and a public one for scripts and other programs on this machine.
 */
final class Clients {

  private static final List<String> SCOPES = List.of("openid", "profile", "email");

  private Clients() {}

  static RegisteredClientRepository of(SignInProperties properties) {
    return new InMemoryRegisteredClientRepository(gateway(properties), commandLine(properties));
  }

  private static RegisteredClient gateway(SignInProperties properties) {
    return client("wayfinder-gateway", properties)
        .clientSecret("{noop}" + properties.gatewaySecret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUris(uris ->
            addresses(properties.gateway())
                .forEach(address -> uris.add(address + "/login/oauth2/code/wayfinder")))
        .postLogoutRedirectUris(
            uris -> addresses(properties.gateway()).forEach(address -> uris.add(address + "/")))
        .build();
  }

  /** Any port of the loopback address will do for it (RFC 8252, section 7.3). */
  private static RegisteredClient commandLine(SignInProperties properties) {
    return client("wayfinder-cli", properties)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .redirectUri("http://127.0.0.1/callback")
        .build();
  }

  private static RegisteredClient.Builder client(String id, SignInProperties properties) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .scopes(scopes -> scopes.addAll(SCOPES))
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenTimeToLive(properties.accessTokenLife())
                .refreshTokenTimeToLive(properties.refreshTokenLife())
                .build());
  }

  /** The gateway by number and by name: a browser may be given either. */
  private static List<String> addresses(URI gateway) {
    return List.of(gateway.toString(), gateway.getScheme() + "://localhost:" + gateway.getPort());
  }
}
