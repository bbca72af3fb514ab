package org.wayfinder.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A TCP wire to a process that can be made bad while it is in use. Its port lies below those of
 * outgoing connections, so that it is still free when a cut has passed.
 */
final class FaultProxy implements AutoCloseable {

  private static final int MOST_WAITING = 200;

  private final int port = FreePort.next();
  private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong forwarded = new AtomicLong();
  private volatile Wire wire = new Wire.Pass();
  private volatile ServerSocket server = listen();
  private volatile int target;
  private volatile boolean closed;

  private ServerSocket listen() {
    try {
      var listening = new ServerSocket(port, MOST_WAITING, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(() -> accept(listening));
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it leads; until then each connection is reset. */
  FaultProxy to(int port) {
    target = port;
    return this;
  }

  int port() {
    return port;
  }

  /** Takes effect at once, on open connections too. */
  void become(Wire next) {
    synchronized (open) {
      wire = next;
      open.notifyAll();
      if (next instanceof Wire.Cut) {
        stopListening();
      } else if (server.isClosed()) {
        server = listen();
      }
    }
    if (next instanceof Wire.Cut) {
      open.forEach(ProxiedConnection::reset);
    }
  }

  /** Is as if it were not there again, unless something else has befallen it meanwhile. */
  void mend(Wire was) {
    synchronized (open) {
      if (wire.equals(was)) {
        become(new Wire.Pass());
      }
    }
  }

  int connections() {
    return open.size();
  }

  /** Bytes that arrived, in both directions. */
  long forwarded() {
    return forwarded.get();
  }

  private void accept(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        var client = listening.accept();
        Thread.ofVirtual().start(() -> carry(client));
      } catch (IOException _) {
        // Closed, which ends the loop, or one client gave up, which is its own affair.
      }
    }
  }

  private void carry(Socket client) {
    var connection = new ProxiedConnection(client, this);
    open.add(connection);
    try {
      if (!(wire instanceof Wire.Cut)) {
        awaitPassage();
        connection.carry(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
      }
    } catch (IOException | InterruptedException _) {
      // The target is away: the client sees its connection reset, below.
    } finally {
      connection.reset();
      open.remove(connection);
    }
  }

  private void awaitPassage() throws InterruptedException {
    synchronized (open) {
      while (wire instanceof Wire.BlackHole && !closed) {
        open.wait();
      }
    }
  }

  /** Returns when a piece may arrive. */
  void admit(byte[] piece, int length) throws InterruptedException {
    if (wire instanceof Wire.Slow slow) {
      Thread.sleep(slow.delay(length));
    }
    awaitPassage();
    if (wire instanceof Wire.HoldBack(var word)
        && new String(piece, 0, length, StandardCharsets.ISO_8859_1).contains(word)) {
      synchronized (open) {
        while (wire instanceof Wire.HoldBack && !closed) {
          open.wait();
        }
      }
    }
    forwarded.addAndGet(length);
  }

  private void stopListening() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    become(new Wire.Cut());
  }
}
