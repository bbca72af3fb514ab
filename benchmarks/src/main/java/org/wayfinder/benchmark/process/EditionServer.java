package org.wayfinder.benchmark.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers with the real catalogue's first edition, got once from catalog-service, so that this
 * service need not run beside every measurement.
 */
public final class EditionServer implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final JsonNode edition;
  private final AtomicReference<byte[]> served;

  private EditionServer(HttpServer server, JsonNode edition, AtomicReference<byte[]> served) {
    this.server = server;
    this.edition = edition;
    this.served = served;
  }

  /** Gets the edition and serves it. */
  public static EditionServer start(Path folder, Path logs) {
    var served = new AtomicReference<>(fetch(folder, logs));
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/api/editions/",
          exchange -> {
            try (exchange) {
              var document = served.get();
              exchange.getResponseHeaders().set("Content-Type", "application/json");
              exchange.sendResponseHeaders(200, document.length);
              exchange.getResponseBody().write(document);
            }
          });
      server.start();
      return new EditionServer(server, JSON.readTree(served.get()), served);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] fetch(Path folder, Path logs) {
    try (var storage = Storage.start(folder, logs);
        var catalog =
            new Services(logs)
                .service(
                    "catalog-service",
                    Map.of(
                        "spring.mongodb.uri", storage.mongodb("catalog"),
                        "wayfinder.kafka.bootstrap-servers", storage.bootstrapServers()));
        var http = HttpClient.newHttpClient()) {
      var current = "http://127.0.0.1:%d/api/editions/current".formatted(catalog.port());
      var answer =
          http.send(
              HttpRequest.newBuilder(URI.create(current)).build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("There is no edition: " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Serves the same content as another edition from now on. */
  public void publish(int number) {
    var next = ((ObjectNode) edition).deepCopy();
    next.put("number", number);
    next.put("contentHash", "the same as edition " + number);
    served.set(JSON.writeValueAsBytes(next));
  }

  /** What services take as the catalogue's address. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Ids of one kind of thing in the edition, in its order. */
  public List<String> ids(String kind, String field) {
    return edition.required(kind).values().stream()
        .map(thing -> thing.required(field).stringValue())
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
