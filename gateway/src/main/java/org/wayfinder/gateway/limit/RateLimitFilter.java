package org.wayfinder.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.Problems;

/** Answers 429 with {@code Retry-After} to a caller who has used up what they may ask for. */
final class RateLimitFilter extends OncePerRequestFilter {

  private final RequestMatcher counted;
  private final Count count;
  private final Problems problems;

  RateLimitFilter(RequestMatcher counted, Count count, Problems problems) {
    this.counted = counted;
    this.count = count;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !counted.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var wait = count.take(request);
    if (wait.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    var seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    problems.write(
        request,
        response,
        ProblemType.TOO_MANY_REQUESTS,
        "Too many requests in a short time. Try again in " + seconds + " s.");
  }

  /** Counts a request and says how long its sender must wait; zero when not at all. */
  @FunctionalInterface
  interface Count {
    Duration take(HttpServletRequest request);
  }
}
