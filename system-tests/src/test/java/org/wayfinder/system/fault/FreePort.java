package org.wayfinder.system.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port that nobody has, below those of outgoing connections, so that a restart finds it free. */
final class FreePort {

  private FreePort() {}

  static int next() {
    while (true) {
      var number = ThreadLocalRandom.current().nextInt(15_000, 20_000);
      try (var socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException _) {
        // Taken; another one.
      }
    }
  }
}
