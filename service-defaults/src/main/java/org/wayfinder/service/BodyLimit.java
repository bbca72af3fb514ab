package org.wayfinder.service;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large, also behind a gateway that let one through: by their stated
 * length at once, without one as soon as too much was read; and those that don't arrive in time.
 */
final class BodyLimit extends OncePerRequestFilter {

  private final long usual;
  private final @Nullable LargeBodies large;
  private final Duration within;
  private final Problems problems;

  BodyLimit(HttpProperties properties, @Nullable LargeBodies large, Problems problems) {
    this.usual = properties.maxBody().toBytes();
    this.large = large;
    this.within = properties.bodyWithin();
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var maxBytes =
        large != null && request.getRequestURI().startsWith(large.prefix())
            ? large.maxBody().toBytes()
            : usual;
    if (request.getContentLengthLong() > maxBytes) {
      problems.write(request, response, ProblemType.PAYLOAD_TOO_LARGE, detail(maxBytes));
    } else {
      chain.doFilter(new Limited(request, maxBytes, within), response);
    }
  }

  private static String detail(long maxBytes) {
    return "A body may have at most " + maxBytes + " bytes.";
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private final long maxBytes;
    private final Duration within;
    private long read;

    Limited(HttpServletRequest request, long maxBytes, Duration within) {
      super(request);
      this.maxBytes = maxBytes;
      this.within = within;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new MeteredBody(super.getInputStream(), within, this::count);
    }

    private void count(int more) {
      read += more;
      if (read > maxBytes) {
        throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, detail(maxBytes));
      }
    }
  }
}
