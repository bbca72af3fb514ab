package org.wayfinder.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.Problems;

/**
 * Refuses a query that can't be decoded at once. Tomcat finds out when a parameter is first asked
 * for, which would be somewhere further in and look like a failure of ours.
 */
final class ReadableQueryFilter extends OncePerRequestFilter {

  private final Problems problems;

  ReadableQueryFilter(Problems problems) {
    this.problems = problems;
  }

  /** A form's parameters are its body, too, which is not for this filter to read. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return request.getQueryString() == null
        || (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isReadable(request)) {
      chain.doFilter(request, response);
    } else {
      problems.write(
          request,
          response,
          ProblemType.MALFORMED_REQUEST,
          "The query has characters that are not encoded as they must be.");
    }
  }

  private static boolean isReadable(HttpServletRequest request) {
    try {
      var _ = request.getParameterMap();
      return true;
    } catch (IllegalStateException _) {
      return false;
    }
  }
}
