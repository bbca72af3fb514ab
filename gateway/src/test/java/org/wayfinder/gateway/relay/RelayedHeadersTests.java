package org.wayfinder.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class RelayedHeadersTests {

  @Test
  void letsOnlyKnownHeadersThroughToServices() {
    var headers = headers("If-Match", "Cookie", "Authorization", "X-User", "Host", "Via", "TE");

    assertThat(RelayedHeaders.toService(headers).headerNames()).containsExactly("If-Match");
  }

  @Test
  void letsAnswersThroughButForWhatIsTheConnectionsOrTheGateways() {
    var headers = headers("ETag", "Location", "X-Total", "Set-Cookie", "Upgrade", "X-Hop", "Date");
    headers.set("Connection", "close, x-hop");

    assertThat(RelayedHeaders.toClient(headers).headerNames())
        .containsExactlyInAnyOrder("ETag", "Location", "X-Total");
  }

  @Test
  void keepsAllValuesOfAHeader() {
    var headers = new HttpHeaders();
    headers.add("Link", "a");
    headers.add("Link", "b");

    assertThat(RelayedHeaders.toClient(headers).get("Link")).containsExactly("a", "b");
  }

  private static HttpHeaders headers(String... names) {
    var headers = new HttpHeaders();
    for (var name : names) {
      headers.set(name, "x");
    }
    return headers;
  }
}
