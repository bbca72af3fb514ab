package org.wayfinder.service;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A request's body that is measured while it is read: somebody may refuse it after each part, and
 * its sender has so much time for the whole. Only waiting for the sender counts, not what is done
 * with the parts in between. A sender who pauses for as long as Tomcat waits is too slow as well.
 */
public final class MeteredBody extends ServletInputStream {

  private final ServletInputStream body;
  private final Meter meter;
  private final Duration within;
  private final LongSupplier clock;
  private long waited;

  /**
   * @param within how long the sender may take
   * @param meter hears of each part
   */
  public MeteredBody(ServletInputStream body, Duration within, Meter meter) {
    this(body, within, meter, System::nanoTime);
  }

  MeteredBody(ServletInputStream body, Duration within, Meter meter, LongSupplier nanoClock) {
    this.body = body;
    this.meter = meter;
    this.within = within;
    this.clock = nanoClock;
  }

  /** Hears how many bytes came, and may throw a {@link ProblemException} to refuse the body. */
  @FunctionalInterface
  public interface Meter {
    void came(int bytes);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /**
   * Reads on.
   *
   * @throws ProblemException 408 when the sender takes too long
   */
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    var begun = clock.getAsLong();
    var some = waitFor(into, offset, length);
    waited += clock.getAsLong() - begun;
    if (some >= 0 && waited > within.toNanos()) {
      throw tooSlow();
    }
    if (some > 0) {
      meter.came(some);
    }
    return some;
  }

  private int waitFor(byte[] into, int offset, int length) throws IOException {
    try {
      return body.read(into, offset, length);
    } catch (IOException e) {
      // Tomcat wraps it.
      if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException) {
        throw tooSlow();
      }
      throw e;
    }
  }

  private static ProblemException tooSlow() {
    return new ProblemException(
        ProblemType.REQUEST_TIMEOUT,
        "The body took too long to arrive, so nothing was done with it. Send it again, over a"
            + " faster connection if need be.");
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
