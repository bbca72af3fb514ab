package org.wayfinder.benchmark.load;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wayfinder.benchmark.process.EditionServer;
import tools.jackson.databind.json.JsonMapper;

/** Publishes invented students' states as CloudEvents, as profile-service does. */
public final class KafkaStudents {

  /** The topic that all contenders read. */
  public static final String TOPIC = "students";

  private static final String NEWS = "recommendations";
  private static final int PARTITIONS = 12;
  private static final URI SOURCE = URI.create("/profile-service");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Object> settings;
  private final StudentProfiles students;

  public KafkaStudents(String bootstrapServers, EditionServer edition) {
    this.settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all",
            // A fresh topic's first batch may be refused once, which later sequence numbers don't
            // survive.
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            false,
            ProducerConfig.LINGER_MS_CONFIG,
            20,
            ProducerConfig.BATCH_SIZE_CONFIG,
            128 * 1024);
    this.students = new StudentProfiles(edition);
  }

  /** The id of a student by number. */
  public static String id(int student) {
    return StudentProfiles.id(student);
  }

  /** Creates the topics as the services would. */
  public void createTopics() {
    try (var admin =
        Admin.create(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.getOrDefault(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "")))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(TOPIC, PARTITIONS, (short) 1),
                  new NewTopic(NEWS, PARTITIONS, (short) 1)))
          .all()
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Publishes this version of each student's profile and returns when all are acknowledged. */
  public void publish(int from, int until, int version) {
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (var student = from; student < until; student++) {
        var _ = producer.send(event(student, version));
      }
      producer.flush();
    }
  }

  private ProducerRecord<String, byte[]> event(int student, int version) {
    var event =
        CloudEventBuilder.v1()
            .withId(new UUID(student, version).toString())
            .withType("org.wayfinder.student.state.v1")
            .withSource(SOURCE)
            .withTime(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
            .withData("application/json", JSON.writeValueAsBytes(students.state(student, version)))
            .build();
    return KafkaMessageFactory.<String>createWriter(TOPIC, id(student)).writeBinary(event);
  }
}
