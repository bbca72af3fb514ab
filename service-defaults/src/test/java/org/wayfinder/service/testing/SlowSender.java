package org.wayfinder.service.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody who sends a body as slowly as a test wants, over a connection of their own. */
public final class SlowSender implements AutoCloseable {

  /** Between two drops, in milliseconds. */
  private static final int PAUSE = 20;

  private final Socket socket;
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();

  private SlowSender(Socket socket) {
    this.socket = socket;
  }

  /**
   * Begins a request.
   *
   * @param what method and path, e.g. {@code POST /api/things}
   * @param length how much the body is said to have
   */
  public static SlowSender begin(
      int port, String what, String token, String contentType, int length) {
    try {
      var sender = new SlowSender(new Socket(InetAddress.getLoopbackAddress(), port));
      sender.send(
          "%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(what, token, contentType, length));
      return sender;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came back, and whether the server hung up after it. */
  public record Answer(String text, boolean hungUp) {

    public int status() {
      return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
    }
  }

  /** Sends some at once. */
  public SlowSender send(String some) {
    try {
      socket.getOutputStream().write(some.getBytes(StandardCharsets.UTF_8));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a blank now and then, also after an answer, until the server hangs up. */
  public Answer drip(Duration atMost) {
    return read(atMost, true);
  }

  /** Waits for the answer to what was sent. */
  public Answer answer(Duration atMost) {
    return read(atMost, false);
  }

  private Answer read(Duration atMost, boolean drip) {
    var end = System.nanoTime() + atMost.toNanos();
    var hungUp = false;
    while (!hungUp && System.nanoTime() < end && (drip || !hasHead())) {
      hungUp = !takeSome();
      if (drip) {
        hungUp |= !dropped();
      }
    }
    while (hungUp && System.nanoTime() < end && takeSome()) {
      // What arrived before it hung up is read all the same.
    }
    return new Answer(answer.toString(StandardCharsets.UTF_8), hungUp);
  }

  private boolean hasHead() {
    return answer.toString(StandardCharsets.UTF_8).contains("\r\n\r\n");
  }

  /** Reads what comes during the pause; false when nothing will come any more. */
  private boolean takeSome() {
    var buffer = new byte[4096];
    try {
      socket.setSoTimeout(PAUSE);
      var some = socket.getInputStream().read(buffer);
      answer.write(buffer, 0, Math.max(some, 0));
      return some >= 0;
    } catch (SocketTimeoutException _) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private boolean dropped() {
    try {
      socket.getOutputStream().write(' ');
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    leave();
  }

  /** Hangs up, whatever was sent. */
  public void leave() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
