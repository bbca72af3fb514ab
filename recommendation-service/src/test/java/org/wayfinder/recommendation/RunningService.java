package org.wayfinder.recommendation;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wayfinder.recommendation.edition.PublishedEdition;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.fixtures.FakeCatalogue;
import org.wayfinder.recommendation.fixtures.FakeProfileService;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.fixtures.TcpProxy;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.student.StudentState;
import org.wayfinder.service.testing.EmbeddedBroker;
import org.wayfinder.service.testing.EmbeddedDatabase;
import org.wayfinder.service.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service, once for all integration tests: real broker, wire-compatible database behind a
 * wire that can be cut, fakes of the two services it asks.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

  protected static final String STUDENTS = "it-students";
  protected static final String DEAD_LETTERS = "it-students.dead-letters";
  protected static final String RECOMMENDATIONS = "it-recommendations";
  protected static final String REPAIRS = "it-students.repairs";
  protected static final FakeProfileService PROFILES = new FakeProfileService();
  protected static final FakeCatalogue CATALOGUE = new FakeCatalogue();

  /** One of its frameworks is school-2's own; all students are of school-1 unless a test says. */
  protected static final PublishedEdition EDITION = TestEditions.published(1, "school-2");

  protected static final TcpProxy DATABASE_WIRE =
      new TcpProxy(URI.create(EmbeddedDatabase.shared().uri("x")).getPort());
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Producer<String, byte[]> PRODUCER =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers(), "acks", "all"),
          new StringSerializer(),
          new ByteArraySerializer());

  @LocalServerPort private int port;
  @Autowired protected RecommendationStore store;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    CATALOGUE.publish(EDITION);
    registry.add(
        "spring.mongodb.uri",
        () -> "mongodb://127.0.0.1:" + DATABASE_WIRE.port() + "/recommendations-it");
    registry.add(
        "spring.security.oauth2.resourceserver.jwt.issuer-uri", TestTokens.shared()::issuer);
    registry.add("wayfinder.kafka.bootstrap-servers", EmbeddedBroker.shared()::bootstrapServers);
    registry.add("wayfinder.kafka.students-topic", () -> STUDENTS);
    registry.add("wayfinder.kafka.editions-topic", () -> "it-editions");
    registry.add("wayfinder.kafka.recommendations-topic", () -> RECOMMENDATIONS);
    registry.add("wayfinder.kafka.dead-letters-topic", () -> DEAD_LETTERS);
    registry.add("wayfinder.kafka.repairs-topic", () -> REPAIRS);
    registry.add("wayfinder.kafka.topic-check", () -> "500ms");
    registry.add("wayfinder.kafka.reranking-group", () -> "it-rerank");
    registry.add("wayfinder.kafka.reranking-work-topic", () -> "it-reranking-work");
    registry.add("wayfinder.kafka.rerankings-topic", () -> "it-rerankings");
    registry.add("wayfinder.position.check", () -> "500ms");
    registry.add("wayfinder.kafka.partitions", () -> "3");
    registry.add("wayfinder.kafka.group", () -> "it");
    registry.add("wayfinder.catalog.url", CATALOGUE::url);
    registry.add("wayfinder.profile.url", PROFILES::url);
    registry.add("wayfinder.profile.remember", () -> "100ms");
    registry.add("wayfinder.profile.calls.pause", () -> "10ms");
    registry.add("wayfinder.fairness.look", () -> "1h"); // the tests say when
    registry.add("wayfinder.reading.heartbeat", () -> "200ms");
  }

  protected static void send(ProducerRecord<String, byte[]> outgoing) {
    try {
      Objects.requireNonNull(PRODUCER.send(outgoing).get());
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  protected static void send(StudentState state) {
    send(StateEvents.of(STUDENTS, state));
  }

  /** Waits until the newest recommendation is of this version or newer. */
  protected void awaitVersion(String studentId, int version) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> store.newest(studentId).filter(r -> r.profileVersion() >= version).isPresent());
  }

  protected static String token(String who) {
    return TestTokens.shared().of(who, Map.of());
  }

  protected HttpRequest.Builder request(String path, String who) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token(who));
  }

  protected URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  protected HttpResponse<String> get(String path, String who) {
    return exchange(request(path, who).build());
  }

  protected static HttpResponse<String> exchange(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  protected static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
