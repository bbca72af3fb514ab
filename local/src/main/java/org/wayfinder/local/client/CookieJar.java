package org.wayfinder.local.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cookies of one browser, sent as browsers send them today: all in one header, names and values
 * alone, and those marked {@code Secure} to this machine too, whatever the scheme. Java's own
 * manager does neither, and Keycloak marks its cookies {@code Secure} without TLS too.
 */
final class CookieJar {

  /** Nobody listens between a machine and itself, so browsers trust these like https. */
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

  /** Keeps what an answer from {@code uri} sets. */
  void keep(URI uri, Map<String, List<String>> headers) throws IOException {
    cookies.put(uri, headers);
  }

  /** The value of the header {@code Cookie} for a request to {@code uri}, if it needs one. */
  Optional<String> header(URI uri) {
    var path = uri.getPath().isEmpty() ? "/" : uri.getPath();
    var header =
        cookies.getCookieStore().get(trusted(uri)).stream()
            .filter(cookie -> !cookie.hasExpired() && covers(cookie.getPath(), path))
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return header.isEmpty() ? Optional.empty() : Optional.of(header);
  }

  /** The value of a cookie that is kept and not empty, whichever address it is for. */
  Optional<String> value(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name) && !cookie.hasExpired())
        .map(HttpCookie::getValue)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** The store gives secure cookies to https only, and looks at nothing else of the scheme. */
  private static URI trusted(URI uri) {
    return "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost())
        ? URI.create("https" + uri.toString().substring("http".length()))
        : uri;
  }

  private static boolean covers(String folder, String path) {
    return path.equals(folder) || path.startsWith(folder.endsWith("/") ? folder : folder + "/");
  }
}
