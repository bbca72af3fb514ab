package org.wayfinder.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wayfinder.service.Problems;

/**
 * Refuses bodies above the limit: at once when the length is stated, else as soon as more was read.
 * What is read of all bodies together is bounded, too, for each is kept until its service has it.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

  private final DataSize limit;
  private final Semaphore memory;
  private final Problems problems;

  BodyLimitFilter(DataSize limit, DataSize all, Problems problems) {
    this.limit = limit;
    this.memory = new Semaphore((int) Math.min(Integer.MAX_VALUE, all.toBytes()));
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
    var body = new LimitedBody(request, limit, memory);
    try {
      chain.doFilter(body, response);
    } finally {
      body.forget();
    }
  }
}
