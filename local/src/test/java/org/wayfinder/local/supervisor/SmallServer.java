package org.wayfinder.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A process for tests: listens on a port and notes in a file when it starts and when it is told to
 * stop. Arguments: name, port, file.
 */
final class SmallServer {

  private SmallServer() {}

  public static void main(String[] args) throws IOException {
    var diary = Path.of(args[2]);
    note(diary, "start " + args[0]);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> noteQuietly(diary, "stop " + args[0])));
    try (var socket =
        new ServerSocket(Integer.parseInt(args[1]), 1, InetAddress.getLoopbackAddress())) {
      while (!socket.isClosed()) {
        socket.accept().close();
      }
    }
  }

  private static void noteQuietly(Path diary, String line) {
    try {
      note(diary, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void note(Path diary, String line) throws IOException {
    Files.writeString(
        diary, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
