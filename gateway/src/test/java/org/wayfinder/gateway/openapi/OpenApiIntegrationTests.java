package org.wayfinder.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wayfinder.gateway.testing.Problem.assertProblem;
import static org.wayfinder.gateway.testing.StubService.json;

import org.junit.jupiter.api.Test;
import org.wayfinder.gateway.testing.Problem;
import org.wayfinder.gateway.testing.RunningGateway;

class OpenApiIntegrationTests {

  private final RunningGateway gateway = RunningGateway.shared();

  @Test
  void gathersTheDocumentsOfAllServices() {
    gateway
        .service()
        .on(
            "/v3/api-docs",
            json(
                200,
                """
                {"openapi":"3.1.0","servers":[{"url":"http://127.0.0.1:1"}],
                 "paths":{"/api/clusters":{"get":{"operationId":"all"}},
                          "/api/me":{"get":{"operationId":"me"}}}}
                """));
    var browser = gateway.browser();

    var one = Problem.body(browser.get("/openapi/catalog-service"));
    assertThat(one.at("/servers/0/url").asString("")).isEqualTo("/");
    assertThat(one.at("/paths/~1api~1clusters/get/security").size()).isZero();
    assertThat(one.at("/paths/~1api~1clusters/get/security").isArray()).isTrue();
    assertThat(one.at("/paths/~1api~1me/get/security").isMissingNode()).isTrue();
    var all = Problem.body(browser.get("/openapi"));
    assertThat(all.at("/paths/~1api~1me/get").isObject()).isTrue();
    assertThat(all.at("/paths/~1logout/post").isObject()).isTrue();
    assertThat(all.has(MergedDocument.MISSING)).isFalse();
    assertProblem(browser.get("/openapi/other-service"), 404, "not-found");
  }

  @Test
  void namesTheServicesWhoseDocumentIsMissing() {
    try (var lonely = RunningGateway.start("wayfinder.relay.breaker.minimum-calls=100")) {
      lonely.service().goAway();

      var all = Problem.body(lonely.browser().get("/openapi"));

      assertThat(all.path(MergedDocument.MISSING).toString())
          .isEqualTo("[\"catalog-service\",\"profile-service\",\"recommendation-service\"]");
      assertProblem(lonely.browser().get("/openapi/profile-service"), 503, "unavailable");
    }
  }

  @Test
  void showsThemToPeople() {
    var browser = gateway.browser();

    var page = browser.get(browser.get("/api-docs").headers().firstValue("Location").orElse(""));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("swagger-ui").doesNotContainPattern("<script(?![^>]*src=)");
    assertThat(browser.get("/v3/api-docs/swagger-config").body())
        .contains("/openapi/catalog-service", "/openapi/profile-service")
        .contains("/openapi/recommendation-service")
        .doesNotContain("validator.swagger.io");
  }
}
