package org.wayfinder.recommendation.position;

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
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Json;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaProperties;

/** What is asked is what {@code contracts/recommendation-service} promises. */
class RepairRequestContractTests {

  private static final String NAME = "student.republication-requested.v1";
  private static final Path CONTRACTS = Path.of("../contracts/recommendation-service");

  @Test
  void theEventAndTheSampleKeepTheSchema() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(CONTRACTS.resolve(NAME + ".schema.json")));
    var sample = Files.readString(CONTRACTS.resolve(NAME + ".sample.json"));
    assertThat(schema.validate(sample, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"topic\":\"x\"}", InputFormat.JSON)).isNotEmpty();

    var sent = requests().toRecord("students", List.of(new Gap(3, 17, 42)));
    var body = new String(sent.value(), StandardCharsets.UTF_8);

    assertThat(schema.validate(body, InputFormat.JSON)).isEmpty();
    assertThat(Json.strict().readTree(body)).isEqualTo(Json.strict().readTree(sample));
    assertThat(sent.key()).isEqualTo("students");
    assertThat(sent.topic()).isEqualTo("students.repairs");
    var type = Objects.requireNonNull(sent.headers().lastHeader("ce_type")).value();
    assertThat(new String(type, StandardCharsets.UTF_8)).isEqualTo("org.wayfinder." + NAME);
    assertThat(Files.readString(CONTRACTS.resolve("asyncapi.yaml")))
        .contains("org.wayfinder." + NAME, NAME + ".schema.json");
  }

  private static KafkaRepairRequests requests() {
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
            "rr");
    return new KafkaRepairRequests(
        new KafkaClients(settings), "students.repairs", Json.strict(), Clock.systemUTC());
  }
}
