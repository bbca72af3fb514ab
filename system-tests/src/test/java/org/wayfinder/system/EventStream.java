package org.wayfinder.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A student's stream of updates, held open as an open page holds it. */
final class EventStream implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpResponse<InputStream> response;
  private final List<String> data = new CopyOnWriteArrayList<>();
  private final Thread reader;
  private volatile boolean ended;

  private EventStream(HttpRequest request) {
    try {
      response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    reader = Thread.ofVirtual().start(this::read);
  }

  /** Opens a student's stream as somebody, with a bearer token; nobody has none. */
  static EventStream open(District district, String studentId, @Nullable People person) {
    var request =
        HttpRequest.newBuilder(
                district
                    .stack()
                    .gateway()
                    .resolve("/api/students/" + studentId + "/recommendations/stream"))
            .header("Accept", "text/event-stream, application/problem+json");
    if (person != null) {
      request.header("Authorization", "Bearer " + district.token(person));
    }
    return new EventStream(request.build());
  }

  private void read() {
    try (var lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          data.add(line.substring("data:".length()).strip());
        }
      }
    } catch (IOException _) {
      // The stream was closed from either side, which is how every stream ends.
    } finally {
      ended = true;
    }
  }

  int status() {
    return response.statusCode();
  }

  String contentType() {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  /** The data of every event so far. */
  List<String> events() {
    return List.copyOf(data);
  }

  /** Whether the server has ended it. */
  boolean ended() {
    return ended;
  }

  @Override
  public void close() {
    http.shutdownNow();
    reader.interrupt();
  }
}
