package org.wayfinder.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody at the gateway: keeps the gateway's cookies and follows no redirect unless told to. */
public final class Browser {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String gateway;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  Browser(String gateway) {
    this.gateway = gateway;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request("GET", path, null, headers));
  }

  /** A change as a page makes it: with the CSRF token. */
  public HttpResponse<String> change(String method, String path, String body, String... headers) {
    var proof = cookies.getOrDefault("XSRF-TOKEN", "");
    return send(request(method, path, body, headers).header("X-XSRF-TOKEN", proof));
  }

  /** A change as another site could make it: without the CSRF token. */
  public HttpResponse<String> forgedChange(
      String method, String path, String body, String... headers) {
    return send(request(method, path, body, headers));
  }

  /** An answer whose body is read while it comes. */
  public HttpResponse<InputStream> open(String path, String... headers) {
    try {
      return HTTP.send(request("GET", path, null, headers).build(), BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Goes to the provider and back; returns the gateway's last answer of that way. */
  public HttpResponse<String> signIn() {
    var toProvider = get("/oauth2/authorization/wayfinder");
    return comeBack(atProvider(location(toProvider)));
  }

  /** What the provider answers, which knows nothing of the gateway's cookies. */
  public HttpResponse<String> atProvider(String address) {
    return exchange(HttpRequest.newBuilder(URI.create(address)));
  }

  /** Follows the provider's redirect back to the gateway. */
  public HttpResponse<String> comeBack(HttpResponse<String> fromProvider) {
    var back = URI.create(location(fromProvider));
    return get(back.getRawPath() + "?" + back.getRawQuery());
  }

  public static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  public @Nullable String cookie(String name) {
    return cookies.get(name);
  }

  public void cookie(String name, String value) {
    cookies.put(name, value);
  }

  private HttpRequest.Builder request(
      String method, String path, @Nullable String body, String... headers) {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    var request =
        HttpRequest.newBuilder(URI.create(gateway + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, publisher);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    for (var i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    var answer = exchange(request);
    for (var line : answer.headers().allValues("Set-Cookie")) {
      for (var cookie : HttpCookie.parse(line)) {
        if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
          cookies.remove(cookie.getName());
        } else {
          cookies.put(cookie.getName(), cookie.getValue());
        }
      }
    }
    return answer;
  }

  private static HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
