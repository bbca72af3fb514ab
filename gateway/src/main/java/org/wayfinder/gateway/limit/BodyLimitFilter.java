package org.wayfinder.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wayfinder.service.Problems;

/**
 * Refuses bodies above the limit: at once when the length is stated, else as soon as more was read.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

  private final DataSize limit;
  private final Problems problems;

  BodyLimitFilter(DataSize limit, Problems problems) {
    this.limit = limit;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit.toBytes()) {
      var refusal = LimitedBody.tooLarge(limit);
      problems.write(request, response, refusal.type(), refusal.detail());
      return;
    }
    chain.doFilter(new LimitedBody(request, limit), response);
  }
}
