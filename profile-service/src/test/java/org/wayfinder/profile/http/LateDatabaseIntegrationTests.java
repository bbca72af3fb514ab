package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wayfinder.profile.testing.Api;
import org.wayfinder.profile.testing.District;
import org.wayfinder.profile.testing.Gate;
import org.wayfinder.profile.testing.TestDatabase;
import org.wayfinder.service.testing.EmbeddedBroker;
import org.wayfinder.service.testing.EmbeddedDatabase;
import org.wayfinder.service.testing.TestTokens;

/** The service starts before its database does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class LateDatabaseIntegrationTests {

  private static final Gate DATABASE =
      new Gate(URI.create(EmbeddedDatabase.shared().uri("")).getPort());
  private static final Path CODE_FILE = codeFile();

  static {
    DATABASE.close();
  }

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry settings) {
    var uri = "mongodb://127.0.0.1:" + DATABASE.port() + "/" + TestDatabase.name();
    settings.add("spring.mongodb.uri", () -> uri);
    settings.add(
        "wayfinder.kafka.bootstrap-servers", () -> EmbeddedBroker.shared().bootstrapServers());
    settings.add("wayfinder.kafka.students-topic", () -> "students-late");
    settings.add("wayfinder.catalog.url", () -> "http://127.0.0.1:9");
    settings.add("wayfinder.setup.code-file", CODE_FILE::toString);
    settings.add(
        "spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> TestTokens.shared().issuer());
  }

  @Test
  void aDatabaseThatComesLaterIsWaitedForAndSaidSo() {
    var waiting = Api.at(port).get("/actuator/health/readiness");
    assertThat(waiting.status()).isEqualTo(503);
    assertThat(waiting.text("/components/database/status")).isEqualTo("DOWN");
    assertThat(Api.at(port).get("/actuator/health/liveness").status()).isEqualTo(200);
    Api.at(port).get("/api/setup").isProblem(503, "unavailable");
    assertThat(CODE_FILE).doesNotExist();

    DATABASE.open();

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Api.at(port).get("/actuator/health/readiness").status() == 200);
    await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(CODE_FILE));
    var ann = District.at(port, CODE_FILE).school().student();
    ann.saveFirst("{\"riasec\":{\"social\":20}}").isStatus(201);
    ann.saveFirst("{\"riasec\":{\"social\":21}}").isProblem(412, "precondition-failed");
  }

  private static Path codeFile() {
    try {
      return Files.createTempDirectory("profile-service").resolve("setup-code");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
