package org.wayfinder.gateway.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A service behind the gateway that answers what a test tells it to, remembers what it was asked,
 * and can be gone and come back at the same address.
 */
public final class StubService implements AutoCloseable {

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final int port;
  private HttpServer server;

  public StubService() {
    server = listen(0);
    port = server.getAddress().getPort();
  }

  /** What came in. */
  public record Asked(String method, String address, Headers headers, String body) {}

  /** What goes out. */
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** Sets the answer for a path; before, every path answers 200 with an empty object. */
  public StubService on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** An answer with a status, a JSON body and headers as name, value, name, value. */
  public static Answer json(int status, String body, String... headers) {
    return exchange -> {
      for (var i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
      }
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    };
  }

  /** All requests so far for a path. */
  public List<Asked> asked(String path) {
    return asked.stream().filter(one -> one.address().split("\\?", -1)[0].equals(path)).toList();
  }

  /** The newest request for a path. */
  public Asked last(String path) {
    return asked(path).getLast();
  }

  public void goAway() {
    server.stop(0);
  }

  public void comeBack() {
    server = listen(port);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private HttpServer listen(int port) {
    try {
      var listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      listening.createContext("/", this::handle);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders(),
              body));
      answers.getOrDefault(exchange.getRequestURI().getPath(), json(200, "{}")).to(exchange);
    }
  }
}
