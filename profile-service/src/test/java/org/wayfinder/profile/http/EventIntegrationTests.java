package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.RunningService;
import org.wayfinder.service.testing.EmbeddedBroker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other services get to hear, on a real broker. */
class EventIntegrationTests extends RunningService {

  private static final Path CONTRACTS = Path.of("../contracts/profile-service");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void theNewestStateReachesTheBrokerAsItsContractSays() throws IOException {
    var school = district().school();
    var carl = school.counsellor();
    var ann = school.student(carl.id());
    ann.saveFirst(
            """
            {"riasec":{"social":36},"activities":{"patient-contact":3.5},
             "statedChoices":{"clusters":["medicine"],"careers":[]}}
            """)
        .isStatus(201);

    var record = recordOf(ann, state -> state.at("/profile/version").asInt(0) == 1);

    var event = Objects.requireNonNull(record.value());
    assertThat(event.getType()).isEqualTo("org.wayfinder.student.state.v1");
    assertThat(event.getSource()).hasToString("/profile-service");
    assertThat(event.getDataContentType()).isEqualTo("application/json");
    assertThat(event.getTime()).isNotNull();
    assertThat(record.headers().lastHeader("ce_id")).as("binary mode").isNotNull();
    var body = body(record);
    assertThat(schema().validate(body.toString(), InputFormat.JSON)).isEmpty();
    assertThat(body.at("/roster/schoolId").asString()).isEqualTo(school.id());
    assertThat(body.at("/roster/counsellorIds/0").asString()).isEqualTo(carl.id());
    assertThat(body.at("/profile/riasec/social").asDouble()).isEqualTo(36);
    assertThat(body.toString()).doesNotContain(ann.email(), "Ann", "Archer");
  }

  @Test
  void aStudentWithoutAProfileAndAChangedRelationAreToldToo() throws IOException {
    var school = district().school();
    var carl = school.counsellor();
    var ann = school.student();
    var first = body(recordOf(ann, state -> state.at("/roster/version").asInt() == 1));
    assertThat(first.at("/profile").isNull()).isTrue();
    assertThat(schema().validate(first.toString(), InputFormat.JSON)).isEmpty();

    school.admin().put("/api/caseloads/" + carl.id() + "/students/" + ann.id()).isStatus(204);

    var second = body(recordOf(ann, state -> state.at("/roster/version").asInt() == 2));
    assertThat(second.at("/roster/counsellorIds/0").asString()).isEqualTo(carl.id());
  }

  @Test
  void aProfileWhoseUseIsNotAgreedToIsNotTold() throws IOException {
    var ann = district().school().student();
    ann.saveFirst("{\"riasec\":{\"social\":36}}").isStatus(201);
    recordOf(ann, state -> state.at("/profile/version").asInt(0) == 1);
    var consent = "/api/students/" + ann.id() + "/consents/profiling";

    ann.api().put(consent, "{\"given\":false,\"wording\":\"profiling-1\"}").isStatus(200);
    var off = body(recordOf(ann, state -> state.at("/roster/version").asInt() == 2));
    assertThat(off.at("/roster/profiling").asBoolean()).isFalse();
    assertThat(off.at("/profile").isNull()).isTrue();
    assertThat(schema().validate(off.toString(), InputFormat.JSON)).isEmpty();

    ann.api().put(consent, "{\"given\":true,\"wording\":\"profiling-1\"}").isStatus(200);
    var on = body(recordOf(ann, state -> state.at("/roster/version").asInt() == 3));
    assertThat(on.at("/roster/profiling").asBoolean()).isTrue();
    assertThat(on.at("/profile/riasec/social").asDouble()).isEqualTo(36);
  }

  @Test
  void theSampleKeepsTheContractAndNonsenseDoesNot() throws IOException {
    var sample = Files.readString(CONTRACTS.resolve("student.state.v1.sample.json"));
    assertThat(schema().validate(sample, InputFormat.JSON)).isEmpty();
    assertThat(schema().validate("{\"studentId\":\"x\"}", InputFormat.JSON)).isNotEmpty();
    assertThat(schema().validate(sample.replace("31.5", "41"), InputFormat.JSON)).isNotEmpty();
    assertThat(Files.readString(CONTRACTS.resolve("asyncapi.yaml")))
        .contains("org.wayfinder.student.state.v1", "student.state.v1.schema.json");
  }

  @Test
  void operatorsSeeThatNothingWaits() {
    var ann = district().school().student();
    ann.saveFirst("{\"jobZone\":{\"now\":3}}").isStatus(201);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          var outbox = district().founder().get("/api/operations/outbox").isStatus(200).json();
          assertThat(outbox.at("/pending").asInt()).isZero();
          assertThat(outbox.at("/oldestPendingAt").isNull()).isTrue();
          assertThat(outbox.at("/relay").asString()).isEqualTo("running");
        });
    ann.api().get("/api/operations/outbox").isProblem(403, "forbidden");
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(CONTRACTS.resolve("student.state.v1.schema.json")));
  }

  private static JsonNode body(ConsumerRecord<String, CloudEvent> record) {
    var data = Objects.requireNonNull(record.value().getData());
    return JsonMapper.shared().readTree(new String(data.toBytes(), StandardCharsets.UTF_8));
  }

  private static ConsumerRecord<String, CloudEvent> recordOf(
      Person student, Predicate<JsonNode> wanted) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", EmbeddedBroker.shared().bootstrapServers(),
            "group.id", UUID.randomUUID().toString(),
            "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      var found = new ArrayList<ConsumerRecord<String, CloudEvent>>();
      await()
          .atMost(PATIENCE)
          .until(() -> {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
              if (student.id().equals(record.key()) && wanted.test(body(record))) {
                found.add(record);
              }
            }
            return !found.isEmpty();
          });
      return found.getFirst();
    }
  }
}
