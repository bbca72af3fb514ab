package org.wayfinder.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A service believes only a bearer token of the configured issuer and audience. It keeps no
 * session, so there is nothing a cross-site request could ride on. Health, metrics and the API
 * document need no token: they hold nothing about a person, and a service isn't reachable from
 * outside.
 */
@AutoConfiguration(
    before = {
      OAuth2ResourceServerWebSecurityAutoConfiguration.class,
      ServletWebSecurityAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class
    })
@EnableWebSecurity
@EnableConfigurationProperties(HttpProperties.class)
@ConditionalOnWebApplication
public class ServiceSecurity {

  @Bean
  BodyLimit bodyLimit(
      HttpProperties properties, ObjectProvider<LargeBodies> large, Problems problems) {
    return new BodyLimit(properties, large.getIfAvailable(), problems);
  }

  @Bean
  SecurityFilterChain serviceChain(
      HttpSecurity http,
      Problems problems,
      JwtDecoder tokens,
      ObjectProvider<PublicPaths> publicPaths) {
    var open =
        Stream.concat(
                Stream.of("/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**"),
                publicPaths.stream().flatMap(paths -> paths.patterns().stream()))
            .toArray(String[]::new);
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, open)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, open)
                .permitAll()
                .requestMatchers("/error")
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .anyRequest()
                .denyAll())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.decoder(token -> decode(tokens, token)))
                .withObjectPostProcessor(
                    new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                      @Override
                      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler((request, response, failure) ->
                            refuse(problems, request, response, failure));
                        return filter;
                      }
                    }))
        .exceptionHandling(failures ->
            failures
                .authenticationEntryPoint((request, response, _) -> {
                  response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                  problems.write(
                      request,
                      response,
                      ProblemType.UNAUTHENTICATED,
                      "This needs a signed-in person.");
                })
                .accessDeniedHandler((request, response, _) ->
                    problems.write(
                        request, response, ProblemType.FORBIDDEN, "Your role may not do this.")))
        .build();
  }

  /**
   * The first token makes the decoder ask the provider; that this failed is no bad token either.
   */
  private static Jwt decode(JwtDecoder tokens, String token) {
    try {
      return tokens.decode(token);
    } catch (JwtDecoderInitializationException e) {
      throw new JwtException("The sign-in provider can't be asked for its keys", e);
    }
  }

  /** A provider that can't be asked for its keys is not the token's fault. */
  private static void refuse(
      Problems problems,
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationException failure)
      throws IOException {
    if (failure instanceof AuthenticationServiceException) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
      problems.write(
          request,
          response,
          ProblemType.UNAVAILABLE,
          "The sign-in provider can't be reached to check the token.");
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problems.write(
          request,
          response,
          ProblemType.UNAUTHENTICATED,
          "This needs a valid token of this installation's sign-in provider.");
    }
  }
}
