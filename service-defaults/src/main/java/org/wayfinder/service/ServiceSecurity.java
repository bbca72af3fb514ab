package org.wayfinder.service;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A service believes only a bearer token of the configured issuer and audience. It keeps no
 * session, so there is nothing a cross-site request could ride on.
 */
@AutoConfiguration(
    before = {
      OAuth2ResourceServerWebSecurityAutoConfiguration.class,
      ServletWebSecurityAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class
    })
@EnableWebSecurity
@ConditionalOnWebApplication
public class ServiceSecurity {

  @Bean
  SecurityFilterChain serviceChain(
      HttpSecurity http, Problems problems, ObjectProvider<PublicPaths> publicPaths) {
    var open =
        Stream.concat(
                Stream.of("/actuator/health/**", "/v3/api-docs/**"),
                publicPaths.stream().flatMap(paths -> paths.patterns().stream()))
            .toArray(String[]::new);
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, open)
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
        .oauth2ResourceServer(server -> {
          server.jwt(jwt -> {});
          server.authenticationEntryPoint((request, response, _) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(
                request,
                response,
                ProblemType.UNAUTHENTICATED,
                "This needs a valid token of this installation's sign-in provider.");
          });
        })
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
}
