package org.wayfinder.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person at the gateway, as their browser would be: a session cookie, and the CSRF token with
 * every request that changes something. Safe for use by several threads once signed in.
 *
 * <p>Errors: {@link SignInException} when signing in fails, {@link java.io.UncheckedIOException}
 * when the gateway can't be reached; every HTTP status is an {@link Answer}.
 */
public final class WayfinderClient {

  private static final Set<String> SAFE = Set.of("GET", "HEAD");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI gateway;
  private final Browser browser;

  /** Somebody who has not signed in yet. */
  public WayfinderClient(URI gateway) {
    this(gateway, Browser.PATIENCE);
  }

  /** The same, who waits only so long for an answer. */
  public WayfinderClient(URI gateway, Duration patience) {
    this.gateway = gateway;
    this.browser = new Browser(patience);
  }

  /** Signs in by the login page to which the gateway leads, and ends at the gateway again. */
  public WayfinderClient signIn(String login, String password) {
    var callback =
        browser.signIn(
            gateway.resolve("/oauth2/authorization/wayfinder"), login, password, this::callback);
    var end = browser.send(HttpRequest.newBuilder(callback).header("Accept", "text/html"));
    var next = end.header("Location").orElse("");
    if (end.status() != 302 || next.contains("error")) {
      throw new SignInException(
          "The gateway did not accept the sign-in of %s: %d %s"
              .formatted(login, end.status(), next));
    }
    return this;
  }

  private boolean callback(URI uri) {
    return uri.getPort() == gateway.getPort() && uri.getPath().startsWith("/login/oauth2/code/");
  }

  /** A cookie that this person's browser keeps, for programs that send requests by themselves. */
  public Optional<String> cookie(String name) {
    return browser.cookie(name);
  }

  /** Reads something; header names and values alternate. */
  public Answer get(String path, String... headers) {
    return send("GET", path, null, pairs(headers));
  }

  /**
   * Every item of a list that is handed out in pages, in its order.
   *
   * @param path of the list, without a query
   * @throws RefusedException when a page is not a success
   */
  public List<JsonNode> everyItem(String path) {
    var items = new ArrayList<JsonNode>();
    var after = "";
    do {
      var page = get(path + "?limit=100" + after).expectOk(path).json();
      page.path("items").forEach(items::add);
      after =
          page.hasNonNull("next")
              ? "&after=" + URLEncoder.encode(page.path("next").asString(), UTF_8)
              : "";
    } while (!after.isEmpty());
    return items;
  }

  /**
   * Sends JSON: text as it is, anything else written as JSON; null sends no body. Bytes are sent as
   * they are, of the {@code Content-Type} that is given.
   */
  public Answer post(String path, @Nullable Object body, String... headers) {
    return send("POST", path, body, pairs(headers));
  }

  /** As {@link #post}. */
  public Answer put(String path, @Nullable Object body, String... headers) {
    return send("PUT", path, body, pairs(headers));
  }

  /** As {@link #post}. */
  public Answer patch(String path, @Nullable Object body, String... headers) {
    return send("PATCH", path, body, pairs(headers));
  }

  /** Deletes something. */
  public Answer delete(String path, String... headers) {
    return send("DELETE", path, null, pairs(headers));
  }

  /** Any request; what is given in {@code headers} wins over what this client would send. */
  public Answer send(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .method(method.toUpperCase(Locale.ROOT), publisher(body))
            .setHeader("Accept", "application/json, application/problem+json");
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    if (!SAFE.contains(method)) {
      request.setHeader("X-XSRF-TOKEN", csrfToken());
    }
    headers.forEach(request::setHeader);
    return browser.send(request);
  }

  /** A token of this session; the gateway hands one out with any page. */
  private String csrfToken() {
    return browser
        .cookie("XSRF-TOKEN")
        .or(() -> {
          browser.send(HttpRequest.newBuilder(gateway.resolve("/")));
          return browser.cookie("XSRF-TOKEN");
        })
        .orElse("");
  }

  private static BodyPublisher publisher(@Nullable Object body) {
    return switch (body) {
      case null -> BodyPublishers.noBody();
      case String text -> BodyPublishers.ofString(text);
      case byte[] file -> BodyPublishers.ofByteArray(file);
      default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
    };
  }

  private static Map<String, String> pairs(String... headers) {
    var map = new LinkedHashMap<String, String>();
    for (var i = 0; i + 1 < headers.length; i += 2) {
      map.put(headers[i], headers[i + 1]);
    }
    return map;
  }
}
