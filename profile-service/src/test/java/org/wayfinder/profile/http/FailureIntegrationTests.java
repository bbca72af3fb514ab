package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wayfinder.profile.testing.Api;
import org.wayfinder.profile.testing.District;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.FakeCatalogue;
import org.wayfinder.profile.testing.Gate;
import org.wayfinder.service.testing.EmbeddedBroker;
import org.wayfinder.service.testing.EmbeddedDatabase;
import org.wayfinder.service.testing.TestTokens;

/** The running service while something it needs is away. The broker is away from its start. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class FailureIntegrationTests {

  private static final String GOOD = "{\"riasec\":{\"social\":20}}";
  private static final FakeCatalogue CATALOGUE = new FakeCatalogue();
  private static final Gate BROKER =
      new Gate(port("tcp://" + EmbeddedBroker.shared().bootstrapServers()));
  private static final Gate DATABASE = new Gate(port(EmbeddedDatabase.shared().uri("")));
  private static final Path CODE_FILE = codeFile();

  static {
    BROKER.close();
  }

  @LocalServerPort private int port;
  private Person ann;

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry settings) {
    settings.add(
        "spring.mongodb.uri", () -> "mongodb://127.0.0.1:" + DATABASE.port() + "/profile-failure");
    settings.add("wayfinder.kafka.bootstrap-servers", () -> "127.0.0.1:" + BROKER.port());
    settings.add("wayfinder.kafka.students-topic", () -> "students-failure");
    settings.add("wayfinder.kafka.repairs-topic", () -> "students-failure.repairs");
    settings.add("wayfinder.kafka.send-timeout", () -> "1s");
    settings.add("wayfinder.outbox.max-backoff", () -> "1s");
    settings.add("wayfinder.catalog.url", CATALOGUE::url);
    settings.add("wayfinder.setup.code-file", CODE_FILE::toString);
    settings.add(
        "spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> TestTokens.shared().issuer());
  }

  @BeforeEach
  void aStudent() {
    ann = district().school().student();
    // Asks for the roster and the catalogue once, so that both are known.
    ann.saveFirst("{\"statedChoices\":{\"clusters\":[\"medicine\"]}}").isStatus(201);
  }

  @AfterEach
  void catalogueIsBack() {
    CATALOGUE.fail(false);
  }

  @Test
  @Order(1)
  void aBrokerThatIsAwayStopsNoSaveAndHealsByItself() {
    var begun = System.nanoTime();
    ann.save("\"1\"", GOOD).isStatus(200);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    await().atMost(Duration.ofSeconds(20)).until(() -> relay().equals("retrying"));
    assertThat(pending()).isPositive();
    assertThat(health("")).isEqualTo("200 DEGRADED");
    assertThat(health("/liveness")).isEqualTo("200 DEGRADED");
    assertThat(health("/readiness")).isEqualTo("200 UP");

    BROKER.open();

    await().atMost(Duration.ofSeconds(30)).until(() -> pending() == 0);
    await().atMost(Duration.ofSeconds(10)).until(() -> relay().equals("running"));
  }

  @Test
  @Order(2)
  void aCatalogueThatIsAwayLeavesTheLastKnownEdition() {
    CATALOGUE.fail(true);
    ann.save("\"1\"", "{\"statedChoices\":{\"clusters\":[\"therapeutic-services\"]}}")
        .isStatus(200);
    ann.save("\"2\"", "{\"statedChoices\":{\"clusters\":[\"magic\"]}}")
        .isProblem(422, "validation-failed");
    ann.api()
        .post("/api/students/" + ann.id() + "/assessments", "{\"form\":\"short\"}")
        .isStatus(201);
    await().atMost(Duration.ofSeconds(20)).until(() -> health("").equals("200 DEGRADED"));
  }

  @Test
  @Order(3)
  void aDatabaseThatIsAwayIsSaidSoAndNothingIsHalfWritten() {
    DATABASE.close();
    try {
      var refused = ann.save("\"1\"", GOOD).isProblem(503, "unavailable");
      assertThat(refused.header("Retry-After")).isNotBlank();
      ann.api().get("/api/me").isProblem(503, "unavailable");
      Api.at(port).get("/api/setup").isProblem(503, "unavailable");
      assertThat(health("/readiness")).isEqualTo("503 DOWN");
      assertThat(health("/liveness")).startsWith("200");
    } finally {
      DATABASE.open();
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> ann.api().get(ann.profile()).status() == 200);
    assertThat(ann.api().get(ann.profile()).etag()).isEqualTo("\"1\"");
    ann.save("\"1\"", GOOD).isStatus(200);
    await().atMost(Duration.ofSeconds(20)).until(() -> pending() == 0);
  }

  private District district() {
    return District.at(port, CODE_FILE);
  }

  private String health(String group) {
    var answer = Api.at(port).get("/actuator/health" + group);
    return answer.status() + " " + answer.text("/status");
  }

  private String relay() {
    return district().founder().get("/api/operations/outbox").text("/relay");
  }

  private int pending() {
    return district().founder().get("/api/operations/outbox").json().at("/pending").asInt();
  }

  private static int port(String uri) {
    return URI.create(uri).getPort();
  }

  private static Path codeFile() {
    try {
      return Files.createTempDirectory("profile-service").resolve("setup-code");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
