package org.wayfinder.local.supervisor;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A quick question to a process on loopback: can you work? */
public sealed interface HealthProbe {

  int PATIENCE_MILLIS = 2_000;

  /** Asks once; a process that does not answer in two seconds is not healthy. */
  boolean healthy();

  /** Answers 200 to a GET. */
  record Http(URI uri) implements HealthProbe {
    @Override
    public boolean healthy() {
      try {
        var connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        try {
          return connection.getResponseCode() == 200;
        } finally {
          connection.disconnect();
        }
      } catch (IOException e) {
        return false;
      }
    }
  }

  /** Accepts connections. */
  record Tcp(int port) implements HealthProbe {
    @Override
    public boolean healthy() {
      try (var socket = connect(port)) {
        return socket.isConnected();
      } catch (IOException e) {
        return false;
      }
    }
  }

  /** Answers Kafka's first question, which requests it can process (ApiVersions, version 0). */
  record Kafka(int port) implements HealthProbe {
    @Override
    public boolean healthy() {
      try (var socket = connect(port);
          var out = new DataOutputStream(socket.getOutputStream());
          var in = new DataInputStream(socket.getInputStream())) {
        out.writeInt(10); // length of what follows
        out.writeShort(18); // ApiVersions
        out.writeShort(0); // its version
        out.writeInt(7); // correlation id, which comes back
        out.writeShort(-1); // no client id
        out.flush();
        in.readInt();
        return in.readInt() == 7 && in.readShort() == 0;
      } catch (IOException e) {
        return false;
      }
    }
  }

  private static Socket connect(int port) throws IOException {
    var socket = new Socket();
    try {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
