package org.wayfinder.gateway.signin;

import jakarta.servlet.http.HttpSessionListener;
import java.net.http.HttpClient;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.HttpSessionMutexListener;

/**
 * Wires the OIDC client so that every question to the provider has a time limit and none is asked
 * at start, and so that tokens live in the session and go with it.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  private static JdkClientHttpRequestFactory requests(SignInProperties settings) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.timeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    var requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(settings.timeout());
    return requests;
  }

  @Bean
  Issuer issuer(SignInProperties settings) {
    return new Issuer(settings, RestClient.builder().requestFactory(requests(settings)).build());
  }

  @Bean
  ClientRegistrationRepository registration(SignInProperties settings, Issuer issuer) {
    return new Registration(settings, issuer);
  }

  @Bean
  OAuth2AuthorizedClientRepository tokensInTheSession() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  /** Gives each session a lock of its own, for {@link SessionTokens}. */
  @Bean
  ServletListenerRegistrationBean<HttpSessionListener> sessionLocks() {
    return new ServletListenerRegistrationBean<>(new HttpSessionMutexListener());
  }

  @Bean
  JwtDecoder accessTokens(SignInProperties settings, Issuer issuer) {
    return new IssuerJwtDecoder(settings, issuer, new RestTemplate(requests(settings)));
  }

  @Bean
  JwtDecoderFactory<ClientRegistration> idTokens(SignInProperties settings) {
    var http = new RestTemplate(requests(settings));
    return registration -> {
      var keys =
          Objects.requireNonNull(
              registration.getProviderDetails().getJwkSetUri(), "the provider names no keys");
      var decoder = NimbusJwtDecoder.withJwkSetUri(keys).restOperations(http).build();
      decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
      decoder.setJwtValidator(
          new DelegatingOAuth2TokenValidator<>(
              new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
      return decoder;
    };
  }

  @Bean
  OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens(
      SignInProperties settings) {
    return timed(new RestClientAuthorizationCodeTokenResponseClient(), settings);
  }

  @Bean
  OAuth2AuthorizedClientProvider refreshedTokens(SignInProperties settings) {
    return OAuth2AuthorizedClientProviderBuilder.builder()
        .authorizationCode()
        .refreshToken(refresh ->
            refresh.accessTokenResponseClient(
                timed(new RestClientRefreshTokenTokenResponseClient(), settings)))
        .build();
  }

  @Bean
  OAuth2AuthorizedClientManager authorizedClients(
      ClientRegistrationRepository registration,
      OAuth2AuthorizedClientRepository tokens,
      OAuth2AuthorizedClientProvider refreshed) {
    var manager = new DefaultOAuth2AuthorizedClientManager(registration, tokens);
    manager.setAuthorizedClientProvider(refreshed);
    return manager;
  }

  private static <T extends AbstractRestClientOAuth2AccessTokenResponseClient<?>> T timed(
      T client, SignInProperties settings) {
    client.setRestClient(
        RestClient.builder()
            .requestFactory(requests(settings))
            .configureMessageConverters(converters -> {
              converters.addCustomConverter(new FormHttpMessageConverter());
              converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
            })
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }
}
