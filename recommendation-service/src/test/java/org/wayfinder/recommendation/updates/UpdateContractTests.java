package org.wayfinder.recommendation.updates;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Json;
import tools.jackson.databind.json.JsonMapper;

/** What goes out is what {@code contracts/recommendation-service} promises. */
class UpdateContractTests {

  private static final Path CONTRACTS = Path.of("../contracts/recommendation-service");
  private static final RecommendationUpdate UPDATE = new RecommendationUpdate("student-1", 3, 1, 1);

  private final KafkaUpdateEvents events =
      new KafkaUpdateEvents(
          "recommendations",
          Json.strict(),
          Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

  @Test
  void theEventKeepsItsSchema() throws IOException {
    assertThat(schema().validate(JsonMapper.shared().readTree(events.toRecord(UPDATE).value())))
        .isEmpty();
  }

  @Test
  void theSampleKeepsTheSchemaAndIsUnderstood() throws IOException {
    var sample = Files.readAllBytes(CONTRACTS.resolve("recommendation.updated.v1.sample.json"));
    assertThat(schema().validate(JsonMapper.shared().readTree(sample))).isEmpty();
    assertThat(JsonMapper.shared().readValue(sample, RecommendationUpdate.class)).isNotNull();
  }

  @Test
  void theEnvelopeIsACloudEventInHeadersKeyedByStudent() {
    var sent = events.toRecord(UPDATE);
    assertThat(sent.key()).isEqualTo("student-1");
    assertThat(header(sent, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(sent, "ce_type")).isEqualTo("org.wayfinder.recommendation.updated.v1");
    assertThat(header(sent, "ce_source")).isEqualTo("/recommendation-service");
    assertThat(header(sent, "ce_time")).isEqualTo("2026-11-22T10:00:00Z");
    assertThat(header(sent, "content-type")).isEqualTo("application/json");
    assertThat(header(sent, "ce_id")).isNotEqualTo(header(events.toRecord(UPDATE), "ce_id"));
  }

  @Test
  void whatWasSentIsReadAgainAndOthersAreIgnored() {
    var sent = events.toRecord(UPDATE);
    assertThat(events.fromRecord(received(sent))).contains(UPDATE);
    var foreign = new ProducerRecord<>("recommendations", "x", new byte[] {1});
    assertThat(events.fromRecord(received(foreign))).isEmpty();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(CONTRACTS.resolve("recommendation.updated.v1.schema.json")));
  }

  private static String header(ProducerRecord<String, byte[]> sent, String name) {
    var found = Objects.requireNonNull(sent.headers().lastHeader(name), name);
    return new String(found.value(), StandardCharsets.UTF_8);
  }

  private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
    return new ConsumerRecord<>(
        sent.topic(),
        0,
        0,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        sent.key(),
        sent.value(),
        sent.headers(),
        Optional.empty());
  }
}
