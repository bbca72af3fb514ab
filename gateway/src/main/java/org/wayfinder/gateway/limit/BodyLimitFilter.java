package org.wayfinder.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wayfinder.service.Problems;

/**
 * Refuses bodies above the limit: at once when the length is stated, else as soon as more was read.
 * What is read of all bodies together is bounded, too, for each is kept until its service has it.
 * Files may be larger, and have memory of their own. A sender who takes too long is refused, too.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

  private final Allowance usual;
  private final RequestMatcher areFiles;
  private final Allowance files;
  private final Problems problems;

  BodyLimitFilter(Allowance usual, RequestMatcher areFiles, Allowance files, Problems problems) {
    this.usual = usual;
    this.areFiles = areFiles;
    this.files = files;
    this.problems = problems;
  }

  /**
   * How large bodies may be.
   *
   * @param limit of each
   * @param memory bytes left for all of them together
   * @param within how long a sender may take, and so hold what is left
   */
  record Allowance(DataSize limit, Semaphore memory, Duration within) {

    Allowance(DataSize limit, DataSize all, Duration within) {
      this(limit, new Semaphore((int) Math.min(Integer.MAX_VALUE, all.toBytes())), within);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var allowed = areFiles.matches(request) ? files : usual;
    if (request.getContentLengthLong() > allowed.limit().toBytes()) {
      var refusal = LimitedBody.tooLarge(allowed.limit());
      problems.write(request, response, refusal.type(), refusal.detail());
      return;
    }
    var body = new LimitedBody(request, allowed.limit(), allowed.memory(), allowed.within());
    try {
      chain.doFilter(body, response);
    } finally {
      body.forget();
    }
  }
}
