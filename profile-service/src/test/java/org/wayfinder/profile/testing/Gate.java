package org.wayfinder.profile.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A door in front of a server: closed, it refuses new connections and ends the open ones, as if the
 * server were gone; opened again, it is back under the same address.
 */
public final class Gate implements AutoCloseable {

  private final int targetPort;
  private final int port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket server;

  /** An open gate to a loopback port. */
  public Gate(int targetPort) {
    this.targetPort = targetPort;
    this.server = listen(0);
    this.port = server.getLocalPort();
    accept(server);
  }

  /** Where clients connect. */
  public int port() {
    return port;
  }

  /** Lets clients through again. */
  public void open() {
    server = listen(port);
    accept(server);
  }

  @Override
  public void close() {
    quietly(server);
    sockets.forEach(Gate::quietly);
    sockets.clear();
  }

  private static ServerSocket listen(int port) {
    try {
      return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket listening) {
    Thread.startVirtualThread(() -> {
      while (!listening.isClosed()) {
        try {
          join(listening.accept());
        } catch (IOException _) {
          // The gate was closed, or the server behind it isn't there: the client notices.
        }
      }
    });
  }

  private void join(Socket client) throws IOException {
    sockets.add(client);
    try {
      var target = new Socket(InetAddress.getLoopbackAddress(), targetPort);
      sockets.add(target);
      Thread.startVirtualThread(() -> copy(client, target));
      Thread.startVirtualThread(() -> copy(target, client));
    } catch (IOException e) {
      quietly(client);
      throw e;
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      // One side has hung up; closing both tells the other.
    }
  }

  private static void quietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
