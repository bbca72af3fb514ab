package org.wayfinder.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection that does as little as possible: a load generator that shares
 * the processors with what it loads must not be the load.
 */
final class HttpLine implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Socket socket;
  private final InputStream in;
  private boolean closing;

  /**
   * What came back.
   *
   * @param retryAfter whether it says when to come back
   */
  record Reply(int status, boolean retryAfter) {}

  HttpLine(int port) throws IOException {
    socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
    in = new BufferedInputStream(socket.getInputStream(), 4096);
  }

  /** Sends a whole request and reads the answer to its end. */
  Reply exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    var status = Integer.parseInt(line().substring(9, 12));
    var length = 0L;
    var chunked = false;
    var retryAfter = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      } else if (lower.startsWith("connection:")) {
        closing = lower.contains("close");
      } else if (lower.startsWith("retry-after:")) {
        retryAfter = true;
      }
    }
    if (chunked) {
      skipChunks();
    } else if (status != 204 && status != 304) {
      in.skipNBytes(length);
    }
    return new Reply(status, retryAfter);
  }

  /** Whether another request may be sent. */
  boolean isOpen() {
    return !closing;
  }

  private void skipChunks() throws IOException {
    for (var size = chunk(); size > 0; size = chunk()) {
      in.skipNBytes(size);
      line();
    }
    line();
  }

  private long chunk() throws IOException {
    return Long.parseLong(line().strip(), 16);
  }

  private String line() throws IOException {
    var bytes = new byte[512];
    var length = 0;
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection ended within an answer");
      }
      if (length < bytes.length) {
        bytes[length++] = (byte) next;
      }
    }
    var end = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
    return new String(bytes, 0, end, ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
