package org.wayfinder.service;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large, also behind a gateway that let one through: by their stated
 * length at once, without one as soon as too much was read.
 */
final class BodyLimit extends OncePerRequestFilter {

  private final long usual;
  private final @Nullable LargeBodies large;
  private final Problems problems;

  BodyLimit(HttpProperties properties, @Nullable LargeBodies large, Problems problems) {
    this.usual = properties.maxBody().toBytes();
    this.large = large;
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
      chain.doFilter(new Limited(request, maxBytes), response);
    }
  }

  private static String detail(long maxBytes) {
    return "A body may have at most " + maxBytes + " bytes.";
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private final long maxBytes;

    Limited(HttpServletRequest request, long maxBytes) {
      super(request);
      this.maxBytes = maxBytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream(), maxBytes);
    }
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream body;
    private final long maxBytes;
    private long read;

    Counted(ServletInputStream body, long maxBytes) {
      this.body = body;
      this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = body.read(buffer, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int more) {
      read += more;
      if (read > maxBytes) {
        throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, detail(maxBytes));
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
