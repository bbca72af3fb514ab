package org.wayfinder.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.wayfinder.service.Problems;
import tools.jackson.databind.json.JsonMapper;

/** Signing in and out, as a part of the filter chain for browsers. */
@Component
public final class SignIn {

  private static final Logger log = LoggerFactory.getLogger(SignIn.class);

  private final SignInProperties settings;
  private final ClientRegistrationRepository registrations;
  private final JsonMapper json;
  private final SignInPages pages;

  SignIn(
      SignInProperties settings,
      ClientRegistrationRepository registrations,
      Issuer issuer,
      Problems problems,
      JsonMapper json)
      throws IOException {
    this.settings = settings;
    this.registrations = registrations;
    this.json = json;
    this.pages = new SignInPages(registrations, issuer, problems);
  }

  /** Adds sign-in, and sign-out here and at the provider; both end at the front page. */
  public void addTo(HttpSecurity http) {
    http.addFilterBefore(pages, OAuth2AuthorizationRequestRedirectFilter.class)
        .oauth2Login(login ->
            login
                .loginPage(SignInPages.START + Registration.ID)
                .successHandler(this::succeeded)
                .failureHandler(this::failed))
        .logout(
            logout -> logout.deleteCookies("WAYFINDER_SESSION").logoutSuccessHandler(signOut()));
  }

  /** From here on the session is one of a person: it lasts as long as the settings say. */
  private void succeeded(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException {
    request.getSession().setMaxInactiveInterval((int) settings.idleTimeout().toSeconds());
    response.sendRedirect("/");
  }

  private void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (isCausedByAProviderAway(failure)) {
      log.warn("The sign-in provider did not answer during a sign-in");
      pages.unavailable(request, response);
      return;
    }
    log.info(
        "A sign-in failed: {}",
        failure instanceof OAuth2AuthenticationException oauth
            ? oauth.getError().getErrorCode().replaceAll("[^a-zA-Z0-9_-]", "?")
            : failure.getClass().getSimpleName());
    response.sendRedirect("/?sign-in=failed");
  }

  private static boolean isCausedByAProviderAway(Throwable failure) {
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof RestClientException) {
        return true;
      }
    }
    return false;
  }

  /**
   * Browsers follow a redirect to the provider's end of session. A script can't follow it across
   * origins, so one that accepts JSON is told the address instead.
   */
  private LogoutSuccessHandler signOut() {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    handler.setPostLogoutRedirectUri("{baseUrl}/");
    handler.setDefaultTargetUrl("/");
    handler.setRedirectStrategy((request, response, url) -> {
      var accept = request.getHeader(HttpHeaders.ACCEPT);
      if (accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Map.of("location", url));
      } else {
        response.sendRedirect(url);
      }
    });
    return handler;
  }
}
