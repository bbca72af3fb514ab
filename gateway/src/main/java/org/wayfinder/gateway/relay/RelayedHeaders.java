package org.wayfinder.gateway.relay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * Which headers cross the gateway. Towards a service only those that the API knows do, so cookies,
 * forwarding headers and made-up identities have no way in; towards the client all but those that
 * belong to the connection or are the gateway's to say.
 */
final class RelayedHeaders {

  private static final Set<String> TO_SERVICE =
      Set.of(
          "accept",
          "accept-language",
          "content-encoding",
          "content-language",
          "content-type",
          "idempotency-key",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-range",
          "if-unmodified-since",
          "last-event-id",
          "prefer",
          "range",
          "traceparent",
          "tracestate");

  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private static final Set<String> OF_THE_GATEWAY =
      Set.of(
          "alt-svc",
          "clear-site-data",
          "content-security-policy",
          "content-security-policy-report-only",
          "cross-origin-embedder-policy",
          "cross-origin-opener-policy",
          "cross-origin-resource-policy",
          "date",
          "permissions-policy",
          "referrer-policy",
          "server",
          "set-cookie",
          "set-cookie2",
          "strict-transport-security",
          "x-content-type-options",
          "x-frame-options",
          "x-powered-by",
          "x-xss-protection");

  private RelayedHeaders() {}

  static HttpHeaders toService(HttpHeaders from) {
    var to = new HttpHeaders();
    from.forEach((name, values) -> {
      if (TO_SERVICE.contains(name.toLowerCase(Locale.ROOT))) {
        to.addAll(name, values);
      }
    });
    return to;
  }

  static HttpHeaders toClient(HttpHeaders from) {
    var named =
        from.getOrEmpty(HttpHeaders.CONNECTION).stream()
            .flatMap(RelayedHeaders::names)
            .collect(Collectors.toSet());
    var to = new HttpHeaders();
    from.forEach((name, values) -> {
      var key = name.toLowerCase(Locale.ROOT);
      if (!OF_THE_CONNECTION.contains(key)
          && !OF_THE_GATEWAY.contains(key)
          && !key.startsWith("access-control-")
          && !key.startsWith(":")
          && !named.contains(key)) {
        to.addAll(name, values);
      }
    });
    return to;
  }

  private static Stream<String> names(String list) {
    return Arrays.stream(list.split(",", -1)).map(name -> name.strip().toLowerCase(Locale.ROOT));
  }
}
