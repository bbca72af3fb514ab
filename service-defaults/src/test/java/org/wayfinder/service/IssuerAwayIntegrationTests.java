package org.wayfinder.service;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wayfinder.service.testing.TestTokens;

/** A service whose sign-in provider can't be asked for its keys. */
@SpringBootTest(
    classes = ServiceDefaultsIntegrationTests.App.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1")
@AutoConfigureRestTestClient
class IssuerAwayIntegrationTests {

  @Autowired RestTestClient http;

  @Test
  void saysThatItCanNotCheckTheTokenAndStillServesWhatIsPublic() {
    http.get()
        .uri("/api/caller")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.shared().of("ann@example.org"))
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .exists(HttpHeaders.RETRY_AFTER);
    http.get().uri("/api/open").exchange().expectStatus().isOk();
  }
}
