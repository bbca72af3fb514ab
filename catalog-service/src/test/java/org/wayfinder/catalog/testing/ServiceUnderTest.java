package org.wayfinder.catalog.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.wayfinder.catalog.access.StubRoster;
import org.wayfinder.service.testing.EmbeddedBroker;
import org.wayfinder.service.testing.EmbeddedDatabase;
import org.wayfinder.service.testing.TestTokens;

/**
 * What a service in a test is told: the servers that all tests share, with a database and a topic
 * of its own.
 */
public final class ServiceUnderTest {

  private ServiceUnderTest() {}

  /**
   * For a service that nobody edits.
   *
   * @param name one that no other test has
   */
  public static void tell(DynamicPropertyRegistry settings, String name) {
    settings(name).forEach((key, value) -> settings.add(key, () -> value));
  }

  /** For a service whose editors are on a roster. */
  public static void tell(DynamicPropertyRegistry settings, String name, StubRoster roster) {
    tell(settings, name);
    settings.add("wayfinder.profile.url", roster::url);
  }

  /** The settings without a roster, by key. */
  public static Map<String, String> settings(String name) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("spring.mongodb.uri", EmbeddedDatabase.shared().uri("catalog-" + name));
    settings.put("wayfinder.kafka.bootstrap-servers", EmbeddedBroker.shared().bootstrapServers());
    settings.put("wayfinder.kafka.editions-topic", "editions-" + name);
    settings.put(
        "spring.security.oauth2.resourceserver.jwt.issuer-uri", TestTokens.shared().issuer());
    return settings;
  }
}
