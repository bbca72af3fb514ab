package org.wayfinder.profile.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.testing.TestTokens;

/** Sends requests to the running service as one caller. */
public final class Api {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String base;
  private final @Nullable String token;
  private final List<String> headers;

  private Api(String base, @Nullable String token, List<String> headers) {
    this.base = base;
    this.token = token;
    this.headers = List.copyOf(headers);
  }

  /** Requests without a token to the service on this port. */
  public static Api at(int port) {
    return new Api("http://127.0.0.1:" + port, null, List.of());
  }

  /** The same as the person with this verified e-mail address. */
  public Api as(String email) {
    return withToken(TestTokens.shared().of(email.toLowerCase(Locale.ROOT)));
  }

  /** The same with another token. */
  public Api withToken(String other) {
    return new Api(base, other, headers);
  }

  /** The same with one more header. */
  public Api with(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Api(base, token, more);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, String json) {
    return send("POST", path, json);
  }

  public Answer put(String path, String json) {
    return send("PUT", path, json);
  }

  public Answer put(String path) {
    return send("PUT", path, null);
  }

  public Answer patch(String path, String json) {
    return send("PATCH", path, json);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Sends a file. */
  public Answer postZip(String path, byte[] zip) {
    return with("Content-Type", "application/zip")
        .send("POST", path, BodyPublishers.ofByteArray(zip), false);
  }

  /** Sends a request as it is. */
  public Answer send(String method, String path, @Nullable String json) {
    var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
    return send(method, path, body, json != null && !headers.contains("Content-Type"));
  }

  private Answer send(String method, String path, BodyPublisher body, boolean json) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
    if (json) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
