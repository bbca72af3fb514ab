package org.wayfinder.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeteredBodyTests {

  private static final Duration WITHIN = Duration.ofSeconds(10);

  private final AtomicLong nanos = new AtomicLong();
  private int came;

  @Test
  void aBodyThatComesInTimeIsGivenWholeAndMeasured() throws IOException {
    assertThat(body(10, Duration.ofSeconds(1)).readAllBytes()).hasSize(10);
    assertThat(came).isEqualTo(10);
  }

  @Test
  void oneThatTakesTooLongIsRefusedHoweverSteadilyItDrips() {
    assertThatThrownBy(() -> body(1_000, Duration.ofMillis(100)).readAllBytes())
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.REQUEST_TIMEOUT));
    assertThat(came).isEqualTo(100);
  }

  @Test
  void whatIsDoneWithThePartsIsNotTheSendersTime() throws IOException {
    var body = body(10, Duration.ofMillis(1));
    for (var i = 0; i < 10; i++) {
      assertThat(body.read()).isEqualTo('x');
      nanos.addAndGet(WITHIN.toNanos());
    }
    assertThat(body.read()).isNegative();
  }

  @Test
  void aPauseThatTomcatEndsIsTooSlowAndAnyOtherFailureIsWhatItIs() {
    assertThatThrownBy(() -> failing(new IOException(new SocketTimeoutException())).read())
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> failing(new SocketTimeoutException()).read())
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> failing(new IOException("gone")).read())
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }

  @Test
  void theMeterMayRefuse() {
    var body =
        new MeteredBody(
            new Source(10, Duration.ZERO, null),
            WITHIN,
            _ -> {
              throw ProblemException.notFound("room");
            });
    assertThatThrownBy(body::read).isInstanceOf(ProblemException.class);
  }

  private MeteredBody body(int bytes, Duration each) {
    return new MeteredBody(new Source(bytes, each, null), WITHIN, more -> came += more, nanos::get);
  }

  private MeteredBody failing(IOException failure) {
    return new MeteredBody(
        new Source(1, Duration.ZERO, failure), WITHIN, more -> came += more, nanos::get);
  }

  /** Gives one byte at a time, each after a while. */
  private final class Source extends ServletInputStream {

    private final Duration each;
    private final @Nullable IOException failure;
    private int left;

    Source(int bytes, Duration each, @Nullable IOException failure) {
      this.left = bytes;
      this.each = each;
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      if (failure != null) {
        throw failure;
      }
      if (left == 0) {
        return -1;
      }
      left--;
      nanos.addAndGet(each.toNanos());
      return 'x';
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      var one = read();
      if (one < 0) {
        return -1;
      }
      into[offset] = (byte) one;
      return 1;
    }

    @Override
    public boolean isFinished() {
      return left == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
