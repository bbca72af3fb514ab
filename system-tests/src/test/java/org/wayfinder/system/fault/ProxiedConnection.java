package org.wayfinder.system.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One connection through a {@link FaultProxy}: two sockets, and a thread for each direction. */
final class ProxiedConnection {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int PIECE = 16 * 1024;

  private final Socket client;
  private final Socket server = new Socket();
  private final FaultProxy proxy;

  ProxiedConnection(Socket client, FaultProxy proxy) {
    this.client = client;
    this.proxy = proxy;
  }

  /** Connects and carries until both sides have said all, or one is gone. */
  void carry(InetSocketAddress target) throws IOException, InterruptedException {
    server.connect(target, CONNECT_MILLIS);
    if (server.getLocalPort() == target.getPort()) {
      throw new IOException("nobody listens there, and the system connected us to ourselves");
    }
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    var back = Thread.ofVirtual().start(() -> pump(server, client));
    pump(client, server);
    back.join();
  }

  private void pump(Socket from, Socket to) {
    var piece = new byte[PIECE];
    try {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      for (var length = in.read(piece); length >= 0; length = in.read(piece)) {
        proxy.admit(piece, length);
        out.write(piece, 0, length);
      }
      proxy.admit(piece, 0);
      to.shutdownOutput();
    } catch (IOException _) {
      reset();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      reset();
    }
  }

  /** Ends it as a crash would; nothing when it has ended already. */
  void reset() {
    reset(client);
    reset(server);
  }

  private static void reset(Socket socket) {
    try {
      if (!socket.isClosed()) {
        socket.setSoLinger(true, 0);
        socket.close();
      }
    } catch (IOException _) {
      // It was closed meanwhile.
    }
  }
}
