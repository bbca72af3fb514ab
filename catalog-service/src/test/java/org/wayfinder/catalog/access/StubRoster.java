package org.wayfinder.catalog.access;

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
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.wayfinder.service.testing.TestTokens;

/** A profile-service that knows who has which role, and can be away. */
public final class StubRoster implements AutoCloseable {

  private final Map<String, String> people = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer server;
  private volatile boolean away;

  public StubRoster() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/me", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Puts somebody on the roster and gives a token for them. */
  public String person(String id, String... roles) {
    var token = TestTokens.shared().of(id + "@example.org");
    people.put("Bearer " + token, body(id, List.of(roles)));
    return token;
  }

  /** Takes somebody's roles away. */
  public void dismiss(String token) {
    people.put("Bearer " + token, body("stf_gone", List.of()));
  }

  public void away(boolean now) {
    away = now;
  }

  public int asked() {
    return asked.get();
  }

  private static String body(String id, List<String> roles) {
    return "{\"id\":\"%s\",\"kind\":\"staff\",\"roles\":[%s],\"schoolId\":\"sch_1\"}"
        .formatted(
            id, roles.stream().map(role -> '"' + role + '"').collect(Collectors.joining(",")));
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      var known = people.get(exchange.getRequestHeaders().getFirst("Authorization"));
      var status = away ? 503 : known == null ? 403 : 200;
      var body = (known == null || away ? "{}" : known).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
