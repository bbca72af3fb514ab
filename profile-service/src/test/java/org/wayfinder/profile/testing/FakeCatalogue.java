package org.wayfinder.profile.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A catalogue on a free loopback port with two activities, three clusters, two careers and an item
 * set of the real structure. It can publish another edition and it can fail.
 */
public final class FakeCatalogue implements AutoCloseable {

  /** The interest scales in their order. */
  private static final List<String> SCALES =
      List.of("realistic", "investigative", "artistic", "social", "enterprising", "conventional");

  private static final List<String> ACTIVITIES = List.of("patient-contact", "data-and-records");

  private final HttpServer server;
  private final List<String> clusters =
      new CopyOnWriteArrayList<>(
          List.of("diagnostic-services", "therapeutic-services", "medicine"));
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger edition = new AtomicInteger(1);
  private volatile boolean failing;

  /** Starts serving edition 1. */
  public FakeCatalogue() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/editions/current", this::answer);
    server.start();
  }

  /** Where it listens. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Publishes the next edition, which has one more cluster. */
  public void publishWith(String cluster) {
    clusters.add(cluster);
    edition.incrementAndGet();
  }

  /** Publishes the content of the edition before the newest again, under the next number. */
  public void restorePrevious() {
    clusters.removeLast();
    edition.incrementAndGet();
  }

  /** Answers 500 from now on, or not any more. */
  public void fail(boolean fail) {
    failing = fail;
  }

  /** How often a whole edition was sent. */
  public int sent() {
    return sent.get();
  }

  /** Ids of the items of a form, in order. */
  public static List<String> items(String form) {
    return Stream.concat(
            riasecItems(form.equals("short") ? 5 : 10), Stream.of("h1", "h2", "h3", "h4", "p1"))
        .toList();
  }

  private static Stream<String> riasecItems(int perScale) {
    return SCALES.stream()
        .flatMap(scale -> IntStream.rangeClosed(1, perScale).mapToObj(n -> id(scale, n)));
  }

  private static String id(String scale, int number) {
    return "%s%02d".formatted(scale.charAt(0), number);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var tag = "W/\"%d-%s\"".formatted(edition.get(), hash());
      if (failing) {
        exchange.sendResponseHeaders(500, -1);
      } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        sent.incrementAndGet();
        var body = document().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  /** Of the content alone: the same clusters, the same hash. */
  private String hash() {
    return "hash-" + clusters.size();
  }

  private String document() {
    return """
    {"number":%d,"contentHash":"%s","publishedAt":"2026-11-01T08:00:00Z","frameworks":[],
     "clusters":[%s],"careers":[{"soc":"29-1141.00"},{"soc":"29-2034.00"}],
     "activities":[%s],"items":[%s],"vocabulary":{}}
    """
        .formatted(
            edition.get(),
            hash(),
            join(clusters.stream().map("{\"id\":\"%s\",\"name\":{}}"::formatted)),
            join(ACTIVITIES.stream().map("{\"id\":\"%s\"}"::formatted)),
            join(itemDocuments()));
  }

  private static Stream<String> itemDocuments() {
    var riasec =
        SCALES.stream()
            .flatMap(scale ->
                IntStream.rangeClosed(1, 10)
                    .mapToObj(
                        n -> item(id(scale, n), "riasec", scale, n <= 5 ? "short" : "long", "")));
    var others =
        Stream.of(
            item("h1", "activity", "patient-contact", "short", ""),
            item("h2", "activity", "patient-contact", "short", ""),
            item("h3", "activity", "data-and-records", "short", ""),
            item("h4", "activity", "data-and-records", "short", ""),
            item("p1", "consistency", "realistic", "short", ",\"restates\":\"r01\""),
            item("x1", "reserve", "patient-contact", "reserve", ""),
            item("q1", "of-a-newer-wayfinder", "patient-contact", "short", ""));
    return Stream.concat(riasec, others);
  }

  private static String item(String id, String kind, String scale, String form, String more) {
    return "{\"id\":\"%s\",\"kind\":\"%s\",\"scale\":\"%s\",\"form\":\"%s\",\"text\":{}%s}"
        .formatted(id, kind, scale, form, more);
  }

  private static String join(Stream<String> documents) {
    return String.join(",", documents.toList());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
