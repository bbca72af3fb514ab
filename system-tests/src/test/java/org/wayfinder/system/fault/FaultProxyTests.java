package org.wayfinder.system.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FaultProxyTests {

  private static final int BRIEFLY = 200;

  private ServerSocket echo;
  private FaultProxy proxy;

  @BeforeEach
  void wire() throws IOException {
    echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    proxy = new FaultProxy().to(echo.getLocalPort());
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
    echo.close();
  }

  private void serve() {
    while (!echo.isClosed()) {
      try {
        var socket = echo.accept();
        Thread.ofVirtual()
            .start(() -> {
              try (socket) {
                socket.getInputStream().transferTo(socket.getOutputStream());
              } catch (IOException _) {
                // The connection was reset, as a test wanted it.
              }
            });
      } catch (IOException _) {
        // The test is over.
      }
    }
  }

  private Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    socket.setSoTimeout(BRIEFLY);
    return socket;
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  private static String hear(Socket socket, int length) throws IOException {
    return new String(socket.getInputStream().readNBytes(length), US_ASCII);
  }

  @Test
  void passesManyConnectionsOnAndForgetsThemWhenTheyEnd() throws Exception {
    for (var i : IntStream.range(0, 50).toArray()) {
      try (var socket = connect()) {
        say(socket, "hello" + i % 10);
        assertThat(hear(socket, 6)).isEqualTo("hello" + i % 10);
        socket.shutdownOutput();
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
      }
    }
    await().atMost(Duration.ofSeconds(5)).until(() -> proxy.connections() == 0);
    assertThat(proxy.forwarded()).isEqualTo(50 * 2 * 6);
  }

  @Test
  void slowsDownByLatencyAndBandwidth() throws Exception {
    try (var socket = connect()) {
      socket.setSoTimeout(5_000);
      proxy.become(new Wire.Slow(Duration.ofMillis(50), 10_000));
      var begun = System.nanoTime();
      say(socket, "x".repeat(1_000));

      assertThat(hear(socket, 1_000)).hasSize(1_000);
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isBetween(Duration.ofMillis(2 * 150), Duration.ofSeconds(4));
    }
  }

  @Test
  void aBlackHoleAcceptsButNothingArrivesUntilItHasPassed() throws Exception {
    try (var before = connect()) {
      say(before, "a");
      assertThat(hear(before, 1)).isEqualTo("a");
      proxy.become(new Wire.BlackHole());
      try (var during = connect()) {
        say(before, "b");
        say(during, "c");
        assertThatThrownBy(() -> hear(before, 1)).isInstanceOf(SocketTimeoutException.class);
        assertThatThrownBy(() -> hear(during, 1)).isInstanceOf(SocketTimeoutException.class);

        proxy.become(new Wire.Pass());

        before.setSoTimeout(5_000);
        during.setSoTimeout(5_000);
        assertThat(hear(before, 1)).isEqualTo("b");
        assertThat(hear(during, 1)).isEqualTo("c");
      }
    }
  }

  @Test
  void aCutResetsWhatIsOpenAndWhatComesUntilItIsMended() throws Exception {
    try (var before = connect()) {
      say(before, "a");
      assertThat(hear(before, 1)).isEqualTo("a");
      before.setSoTimeout(5_000);

      proxy.become(new Wire.Cut());

      assertThatThrownBy(() -> hear(before, 1)).isInstanceOf(SocketException.class);
      assertThatThrownBy(
              () -> {
                try (var during = connect()) {
                  during.setSoTimeout(5_000);
                  say(during, "b");
                  hear(during, 1);
                }
              })
          .isInstanceOf(SocketException.class);
      await().atMost(Duration.ofSeconds(5)).until(() -> proxy.connections() == 0);

      proxy.become(new Wire.Pass());
      try (var after = connect()) {
        say(after, "c");
        assertThat(hear(after, 1)).isEqualTo("c");
      }
    }
  }

  @Test
  void holdsBackWhatIsSentFromAWordOnAndDeliversItLater() throws Exception {
    proxy.become(new Wire.HoldBack("write"));
    try (var sender = connect();
        var other = connect()) {
      say(sender, "read");
      assertThat(hear(sender, 4)).isEqualTo("read");
      say(sender, "a write");
      assertThatThrownBy(() -> hear(sender, 1)).isInstanceOf(SocketTimeoutException.class);
      say(other, "read");
      assertThat(hear(other, 4)).isEqualTo("read");

      proxy.become(new Wire.Pass());

      sender.setSoTimeout(5_000);
      assertThat(hear(sender, 7)).isEqualTo("a write");
    }
  }

  @Test
  void staysAsALaterFaultHasLeftItWhenAnEarlierOneEnds() throws Exception {
    var slow = new Wire.Slow(Duration.ofMillis(10), 1_000_000);
    proxy.become(slow);
    proxy.become(new Wire.BlackHole());
    proxy.mend(slow);
    try (var socket = connect()) {
      say(socket, "a");
      assertThatThrownBy(() -> hear(socket, 1)).isInstanceOf(SocketTimeoutException.class);
      proxy.mend(new Wire.BlackHole());
      socket.setSoTimeout(5_000);
      assertThat(hear(socket, 1)).isEqualTo("a");
    }
  }

  @Test
  void aTargetThatIsAwayResetsItsClients() throws Exception {
    echo.close();
    try (var socket = connect()) {
      socket.setSoTimeout(5_000);
      assertThatThrownBy(
              () -> {
                say(socket, "a");
                hear(socket, 1);
              })
          .isInstanceOf(SocketException.class);
    }
  }
}
