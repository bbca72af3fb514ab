package org.wayfinder.gateway.limit;

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
import org.wayfinder.service.MeteredBody;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * A request whose body ends in a problem once it exceeds the limit, the memory for all bodies
 * together is used up, or its sender takes too long.
 */
final class LimitedBody extends HttpServletRequestWrapper {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final DataSize limit;
  private final Semaphore memory;
  private final Duration within;
  private @Nullable ServletInputStream body;
  private int held;

  LimitedBody(HttpServletRequest request, DataSize limit, Semaphore memory, Duration within) {
    super(request);
    this.limit = limit;
    this.memory = memory;
    this.within = within;
  }

  static ProblemException tooLarge(DataSize limit) {
    return new ProblemException(
        ProblemType.PAYLOAD_TOO_LARGE,
        "A request body may have up to " + limit.toBytes() + " bytes.");
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    var opened = body;
    if (opened == null) {
      opened = new MeteredBody(super.getInputStream(), within, this::count);
      body = opened;
    }
    return opened;
  }

  /** Gives back the memory that was counted; the body is with its service, or refused. */
  void forget() {
    memory.release(held);
    held = 0;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    var named = getCharacterEncoding();
    var charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private void count(int more) {
    if (!memory.tryAcquire(more)) {
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
}
