package org.wayfinder.profile.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wayfinder.service.testing.EmbeddedBroker;
import org.wayfinder.service.testing.EmbeddedDatabase;
import org.wayfinder.service.testing.TestTokens;

/** The whole service, started once for all the test classes that extend this. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

  /** The topic its events go to. */
  protected static final String TOPIC = "students-http";

  /** The topic on which it is asked to publish again. */
  protected static final String REPAIRS = "students-http.repairs";

  /** The catalogue it asks. */
  protected static final FakeCatalogue CATALOGUE = new FakeCatalogue();

  private static final Path CODE_FILE = codeFile();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry settings) {
    settings.add("spring.mongodb.uri", () -> EmbeddedDatabase.shared().uri("profile-http"));
    settings.add(
        "wayfinder.kafka.bootstrap-servers", () -> EmbeddedBroker.shared().bootstrapServers());
    settings.add("wayfinder.kafka.students-topic", () -> TOPIC);
    settings.add("wayfinder.kafka.students-partitions", () -> 3);
    settings.add("wayfinder.kafka.repairs-topic", () -> REPAIRS);
    settings.add("wayfinder.kafka.topic-check", () -> "500ms");
    settings.add("wayfinder.republication.poll-interval", () -> "100ms");
    settings.add("wayfinder.erasure.under-way", () -> "1s");
    settings.add("wayfinder.erasure.look", () -> "50ms");
    settings.add("wayfinder.retention.look", () -> "100ms");
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", MailServer.shared()::port);
    settings.add("wayfinder.reminders.look", () -> "200ms");
    settings.add("wayfinder.reminders.first-pause", () -> "50ms");
    settings.add("wayfinder.roster.poll-interval", () -> "100ms");
    settings.add("wayfinder.catalog.url", CATALOGUE::url);
    settings.add("wayfinder.setup.code-file", CODE_FILE::toString);
    settings.add(
        "spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> TestTokens.shared().issuer());
  }

  /** The set-up installation. */
  protected District district() {
    return District.at(port, CODE_FILE);
  }

  private static Path codeFile() {
    try {
      return Files.createTempDirectory("profile-service").resolve("setup-code");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
