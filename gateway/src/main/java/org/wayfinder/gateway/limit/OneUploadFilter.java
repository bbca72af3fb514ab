package org.wayfinder.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.Problems;

/**
 * Lets a person send one file at a time, from its first byte to the answer: one takes most of the
 * memory there is for files, and nobody may take it twice.
 */
final class OneUploadFilter extends OncePerRequestFilter {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final RequestMatcher areFiles;
  private final Problems problems;
  private final Set<String> sending = ConcurrentHashMap.newKeySet();

  OneUploadFilter(RequestMatcher areFiles, Problems problems) {
    this.areFiles = areFiles;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !areFiles.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var person = Callers.person(SecurityContextHolder.getContext().getAuthentication());
    if (person.isEmpty()) {
      chain.doFilter(request, response); // which refuses strangers without reading anything
      return;
    }
    if (!sending.add(person.get())) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
      problems.write(
          request,
          response,
          ProblemType.TOO_MANY_REQUESTS,
          "Another file of yours is on its way or being read. Send this one when it is done.");
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      sending.remove(person.get());
    }
  }
}
