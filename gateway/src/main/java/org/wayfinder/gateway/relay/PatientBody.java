package org.wayfinder.gateway.relay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An answer's body that may pause only so long. It is the pauses that are limited, not the whole: a
 * big answer to a slow phone may take its time, a service that got stuck may not.
 */
final class PatientBody extends FilterInputStream {

  private final Duration pause;
  private final ScheduledExecutorService timer;
  private volatile boolean gaveUp;

  PatientBody(InputStream body, Duration pause, ScheduledExecutorService timer) {
    super(body);
    this.pause = pause;
    this.timer = timer;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    var alarm = timer.schedule(this::giveUp, pause.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return in.read(into, offset, length);
    } catch (IOException e) {
      if (gaveUp) {
        throw new HttpTimeoutException("the answer paused for too long");
      }
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }

  private void giveUp() {
    gaveUp = true;
    try {
      in.close();
    } catch (IOException _) {
      // Closing is all there is to do: the reader wakes up and reports the pause.
    }
  }
}
