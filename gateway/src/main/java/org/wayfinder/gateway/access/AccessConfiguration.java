package org.wayfinder.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.wayfinder.gateway.limit.Limits;
import org.wayfinder.gateway.signin.SignIn;
import org.wayfinder.service.Problems;

/**
 * Two ways in. A request with a bearer token is that token's and nothing else: no session is read,
 * so its cookies mean nothing and there is nothing a cross-site request could ride on. Any other
 * request is its session's, and must prove with a CSRF token that a change was meant.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessConfiguration {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http, Limits limits, Refusals refusals, Problems problems) {
    return both(http, limits, refusals, problems)
        .securityMatcher(AccessConfiguration::hasBearerToken)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .oauth2ResourceServer(server ->
            server
                .jwt(_ -> {})
                .authenticationEntryPoint(refusals::nobody)
                .withObjectPostProcessor(
                    new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                      @Override
                      public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(refusals::badToken);
                        return filter;
                      }
                    }))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain browsers(
      HttpSecurity http, Limits limits, Refusals refusals, Problems problems, SignIn signIn) {
    both(http, limits, refusals, problems)
        .csrf(csrf ->
            csrf.spa()
                .csrfTokenRepository(proofs())
                .requireCsrfProtectionMatcher(AccessConfiguration::needsProof))
        .addFilterBefore(limits.signIn(), LogoutFilter.class);
    signIn.addTo(http);
    return http.build();
  }

  private static CookieCsrfTokenRepository proofs() {
    var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieCustomizer(settings -> settings.sameSite("Lax"));
    return cookie;
  }

  private static HttpSecurity both(
      HttpSecurity http, Limits limits, Refusals refusals, Problems problems) {
    return http.headers(SecurityHeaders::set)
        .requestCache(cache -> cache.disable())
        .anonymous(_ -> {})
        .addFilterAfter(new ReadableQueryFilter(problems), HeaderWriterFilter.class)
        .addFilterAfter(limits.body(), HeaderWriterFilter.class)
        .addFilterBefore(limits.api(), AuthorizationFilter.class)
        .addFilterBefore(limits.upload(), AuthorizationFilter.class)
        .exceptionHandling(failures ->
            failures
                .authenticationEntryPoint(refusals::nobody)
                .accessDeniedHandler(refusals::denied))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(PublicApi::matches)
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                .anyRequest()
                .permitAll());
  }

  private static boolean hasBearerToken(HttpServletRequest request) {
    var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("bearer");
  }

  /** A request without a session changes nothing in anybody's name, so it is judged by sign-in. */
  private static boolean needsProof(HttpServletRequest request) {
    return !READING.contains(request.getMethod()) && request.isRequestedSessionIdValid();
  }
}
