package org.wayfinder.gateway.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * A request whose body ends in a problem once it exceeds the limit, or the memory for all bodies
 * together is used up.
 */
final class LimitedBody extends HttpServletRequestWrapper {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final DataSize limit;
  private final Semaphore memory;
  private @Nullable Counted counted;

  LimitedBody(HttpServletRequest request, DataSize limit, Semaphore memory) {
    super(request);
    this.limit = limit;
    this.memory = memory;
  }

  static ProblemException tooLarge(DataSize limit) {
    return new ProblemException(
        ProblemType.PAYLOAD_TOO_LARGE,
        "A request body may have up to " + limit.toBytes() + " bytes.");
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    var body = counted;
    if (body == null) {
      body = new Counted(super.getInputStream(), limit, memory);
      counted = body;
    }
    return body;
  }

  /** Gives back the memory that was counted; the body is with its service, or refused. */
  void forget() {
    var body = counted;
    if (body != null) {
      memory.release(body.held);
      body.held = 0;
    }
  }

  @Override
  public BufferedReader getReader() throws IOException {
    var named = getCharacterEncoding();
    var charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream body;
    private final DataSize limit;
    private final Semaphore memory;
    private int held;

    Counted(ServletInputStream body, DataSize limit, Semaphore memory) {
      this.body = body;
      this.limit = limit;
      this.memory = memory;
    }

    @Override
    public int read() throws IOException {
      var one = body.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      var some = body.read(into, offset, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int more) {
      if (more > 0 && !memory.tryAcquire(more)) {
        throw new ProblemException(
            ProblemType.UNAVAILABLE,
            "Too many large requests are on their way just now. Try again in a moment.",
            RETRY_AFTER);
      }
      held += more;
      if (held > limit.toBytes()) {
        throw tooLarge(limit);
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
