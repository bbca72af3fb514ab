package org.wayfinder.local.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Wires the OpenID Connect endpoints and the login page. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  private static final String LOGIN = "/login";

  /** Nothing from elsewhere, and no script at all. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
          + " frame-ancestors 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) {
    var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(Customizer.withDefaults());
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .oauth2ResourceServer(userInfo -> userInfo.jwt(Customizer.withDefaults()))
        .exceptionHandling(handling ->
            handling.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(LOGIN), html))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, SignInProperties properties) {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(LOGIN, "/sign-in.css", "/actuator/health/**", "/error")
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form -> form.loginPage(LOGIN).defaultSuccessUrl(properties.gateway().toString()))
        .headers(headers ->
            headers.contentSecurityPolicy(
                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
        .build();
  }

  @Bean
  RegisteredClientRepository clients(SignInProperties properties) {
    return Clients.of(properties);
  }

  @Bean
  AuthorizationServerSettings addresses(SignInProperties properties) {
    return AuthorizationServerSettings.builder().issuer(properties.issuer().toString()).build();
  }

  @Bean
  JWKSource<SecurityContext> keys(SignInProperties properties) {
    var key = SigningKey.readOrMake(properties.folder().resolve("signing-key.json"));
    return new ImmutableJWKSet<>(new JWKSet(key));
  }

  @Bean
  TokenClaims tokenClaims(AccountFile accounts) {
    return new TokenClaims(accounts);
  }
}
