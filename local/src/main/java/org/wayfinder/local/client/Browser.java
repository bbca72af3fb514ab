package org.wayfinder.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One person's browser, as far as signing in needs one: keeps cookies, follows redirects, fills in
 * the login page. All browsers share one set of connections.
 */
final class Browser {

  static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_HOPS = 15;

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final CookieJar cookies = new CookieJar();
  private final Duration patience;

  /**
   * @param patience how long an answer may take
   */
  Browser(Duration patience) {
    this.patience = patience;
  }

  /** Sends one request with this browser's cookies; redirects are returned, not followed. */
  Answer send(HttpRequest.Builder request) {
    try {
      var uri = request.build().uri();
      cookies.header(uri).ifPresent(header -> request.header("Cookie", header));
      var response = HTTP.send(request.timeout(patience).build(), BodyHandlers.ofString(UTF_8));
      cookies.keep(uri, response.headers().map());
      return Answer.of(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("interrupted"));
    }
  }

  Optional<String> cookie(String name) {
    return cookies.value(name);
  }

  /**
   * Goes to an address and on, signing in on the way, until it is sent to an address of {@code
   * home}.
   *
   * @return that address; nothing was fetched from it
   * @throws SignInException when the way ends elsewhere
   */
  URI signIn(URI start, String login, String password, Predicate<URI> home) {
    var at = start;
    var request = page(at);
    var asked = false;
    for (var hop = 0; hop < MOST_HOPS; hop++) {
      var answer = send(request);
      var location = answer.header("Location");
      if (location.isPresent()) {
        at = at.resolve(location.get());
        if (home.test(at)) {
          return at;
        }
        request = page(at);
        continue;
      }
      var form = LoginForm.in(answer.text(), at);
      if (form.isEmpty() || asked) {
        throw refused(login, at, answer, form);
      }
      asked = true;
      at = form.get().action();
      request = filledIn(form.get(), login, password);
    }
    throw new SignInException("Signing in as " + login + " goes round in circles at " + at);
  }

  private static SignInException refused(
      String login, URI at, Answer answer, Optional<LoginForm> form) {
    var message = form.map(LoginForm::message).orElse("");
    return new SignInException(
        "Signing in as %s failed: %s"
            .formatted(
                login,
                message.isEmpty() ? at.getRawPath() + " answered " + answer.status() : message));
  }

  private static HttpRequest.Builder page(URI uri) {
    return HttpRequest.newBuilder(uri).header("Accept", "text/html").GET();
  }

  private static HttpRequest.Builder filledIn(LoginForm form, String login, String password) {
    var fields = new LinkedHashMap<>(form.hidden());
    fields.put("username", login);
    fields.put("password", password);
    return page(form.action())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encode(fields)));
  }

  static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            URLEncoder.encode(field.getKey(), UTF_8)
                + "="
                + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
