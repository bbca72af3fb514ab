package org.wayfinder.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.Problems;

/**
 * Stands before the sign-in endpoints: while the provider is away it answers 503, a page for people
 * and a problem detail for programs; paths of registrations that don't exist are 404.
 */
public final class SignInPages extends OncePerRequestFilter {

  static final String START = "/oauth2/authorization/";
  static final String RETURN = "/login/oauth2/code/";

  private static final Set<String> SERVED =
      Set.of(START + Registration.ID, RETURN + Registration.ID);

  private final ClientRegistrationRepository registrations;
  private final Issuer issuer;
  private final Problems problems;
  private final byte[] page;

  SignInPages(ClientRegistrationRepository registrations, Issuer issuer, Problems problems)
      throws IOException {
    this.registrations = registrations;
    this.issuer = issuer;
    this.problems = problems;
    this.page = new ClassPathResource("pages/sign-in-unavailable.html").getContentAsByteArray();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !path.startsWith(START) && !path.startsWith(RETURN);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!SERVED.contains(request.getRequestURI())) {
      problems.write(request, response, ProblemType.NOT_FOUND, "There is no such way to sign in.");
      return;
    }
    try {
      registrations.findByRegistrationId(Registration.ID);
      if (request.getRequestURI().startsWith(START)) {
        issuer.requireThere();
      }
    } catch (Issuer.IssuerUnavailable _) {
      unavailable(request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  /** Says that nobody can sign in just now. */
  void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
      problems.write(
          request,
          response,
          ProblemType.UNAVAILABLE,
          "The sign-in provider does not answer just now. Try again in a moment.");
      return;
    }
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(page);
  }
}
