package org.wayfinder.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds taken ports before anything is started, so that the message can say what to do. */
final class PortCheck {

  private PortCheck() {}

  /**
   * Does nothing when all are free.
   *
   * @throws StackException naming each taken port and the way out
   */
  static void requireFree(Ports ports, Set<Port> needed) {
    var taken = needed.stream().sorted().filter(port -> isTaken(ports.of(port))).toList();
    if (!taken.isEmpty()) {
      throw new StackException(message(ports, taken));
    }
  }

  private static String message(Ports ports, List<Port> taken) {
    var lines =
        taken.stream()
            .map(port -> "Port %d (%s) is taken.".formatted(ports.of(port), port.label()))
            .collect(Collectors.joining(System.lineSeparator()));
    var options =
        taken.stream()
            .map(port -> "--port %s=%d".formatted(port.label(), anotherFor(ports.of(port))))
            .collect(Collectors.joining(" "));
    return "%s%nStop what uses it, or choose another: ./wayfinder run %s   (or --free-ports)"
        .formatted(lines, options);
  }

  private static int anotherFor(int number) {
    var other = number + 1000;
    while (other < 65_535 && isTaken(other)) {
      other++;
    }
    return other;
  }

  static boolean isTaken(int number) {
    return answers(number) || !canBind(number);
  }

  private static boolean answers(int number) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean canBind(int number) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
