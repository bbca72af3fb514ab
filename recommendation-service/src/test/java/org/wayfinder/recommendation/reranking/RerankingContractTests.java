package org.wayfinder.recommendation.reranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Json;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaProperties;

/** What is told is what {@code contracts/recommendation-service} promises. */
class RerankingContractTests {

  private static final String NAME = "recommendation.reranking.v1";
  private static final Path CONTRACTS = Path.of("../contracts/recommendation-service");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void theEventAndTheSampleKeepTheSchema() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(CONTRACTS.resolve(NAME + ".schema.json")));
    var sample = Files.readString(CONTRACTS.resolve(NAME + ".sample.json"));
    assertThat(schema.validate(sample, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"edition\":1}", InputFormat.JSON)).isNotEmpty();

    var running =
        new Reranking(7, Reranking.State.RUNNING, NOON, NOON, NOON, NOON, null, 100_000, 42_500, 0);
    var sent = news().toRecord(running);
    var body = new String(sent.value(), StandardCharsets.UTF_8);
    assertThat(schema.validate(body, InputFormat.JSON)).isEmpty();
    assertThat(Json.strict().readTree(body)).isEqualTo(Json.strict().readTree(sample));
    var done = news().toRecord(running.ended(Reranking.State.DONE, NOON.plusSeconds(60), 1));
    var end = new String(done.value(), StandardCharsets.UTF_8);
    assertThat(schema.validate(end, InputFormat.JSON)).isEmpty();

    assertThat(sent.key()).isEqualTo("7");
    assertThat(sent.topic()).isEqualTo("rerankings");
    var type = Objects.requireNonNull(sent.headers().lastHeader("ce_type")).value();
    assertThat(new String(type, StandardCharsets.UTF_8)).isEqualTo("org.wayfinder." + NAME);
    assertThat(Files.readString(CONTRACTS.resolve("asyncapi.yaml")))
        .contains("org.wayfinder." + NAME, NAME + ".schema.json");
  }

  private static KafkaRerankingNews news() {
    var week = Duration.ofDays(7);
    var settings =
        new KafkaProperties(
            "127.0.0.1:1",
            "g",
            "s",
            "e",
            "r",
            "d",
            1,
            (short) 1,
            week,
            week,
            "p",
            week,
            week,
            "rg",
            "rw",
            week,
            "rerankings");
    return new KafkaRerankingNews(
        new KafkaClients(settings), settings.rerankingsTopic(), Json.strict(), Clock.systemUTC());
  }
}
