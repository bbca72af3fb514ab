package org.wayfinder.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.wayfinder.gateway.limit.Limits;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.Problems;

/** How a request is turned away: always with a problem detail, never with a redirect. */
@Component
final class Refusals {

  private final Problems problems;
  private final Limits limits;

  Refusals(Problems problems, Limits limits) {
    this.problems = problems;
    this.limits = limits;
  }

  /** Nobody is signed in. */
  void nobody(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    problems.write(
        request, response, ProblemType.UNAUTHENTICATED, "This needs a signed-in person.");
  }

  /** The bearer token is not good, or can't be checked because the provider is away. */
  void badToken(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var wait = limits.ofAddress(request);
    if (!wait.isZero()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
      problems.write(
          request, response, ProblemType.TOO_MANY_REQUESTS, "Too many bad tokens from here.");
    } else if (failure instanceof AuthenticationServiceException) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "2");
      problems.write(
          request,
          response,
          ProblemType.UNAVAILABLE,
          "The token can't be checked just now: the sign-in provider does not answer.");
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      problems.write(
          request,
          response,
          ProblemType.UNAUTHENTICATED,
          "This needs a valid token of this installation's sign-in provider.");
    }
  }

  /** Somebody is signed in and may not do this, or didn't prove to have meant it. */
  void denied(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    problems.write(
        request,
        response,
        ProblemType.FORBIDDEN,
        failure instanceof CsrfException
            ? "Send the value of the cookie XSRF-TOKEN as the header X-XSRF-TOKEN with each change."
            : "You may not do this.");
  }
}
