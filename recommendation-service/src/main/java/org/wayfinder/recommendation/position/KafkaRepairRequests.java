package org.wayfinder.recommendation.position;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;
import tools.jackson.databind.json.JsonMapper;

/** Requests as CloudEvents. They are rare, so each takes a producer of its own. */
final class KafkaRepairRequests implements RepairRequests {

  static final String TYPE = "org.wayfinder.student.republication-requested.v1";

  private static final URI SOURCE = URI.create("/recommendation-service");

  private final KafkaClients clients;
  private final String repairs;
  private final JsonMapper json;
  private final Clock clock;

  KafkaRepairRequests(KafkaClients clients, String repairs, JsonMapper json, Clock clock) {
    this.clients = clients;
    this.repairs = repairs;
    this.json = json;
    this.clock = clock;
  }

  /** The body of the event, as its schema in {@code contracts} says. */
  record Body(String topic, List<Gap> partitions) {}

  @Override
  public void ask(String topic, List<Gap> gaps) {
    try (var producer = clients.producer()) {
      producer.send(toRecord(topic, gaps)).get();
    } catch (ExecutionException | KafkaException e) {
      throw new KafkaUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException(e);
    }
  }

  ProducerRecord<String, byte[]> toRecord(String topic, List<Gap> gaps) {
    var event =
        CloudEventBuilder.v1()
            .withId(UUID.randomUUID().toString())
            .withType(TYPE)
            .withSource(SOURCE)
            .withTime(clock.instant().atOffset(ZoneOffset.UTC))
            .withData("application/json", json.writeValueAsBytes(new Body(topic, gaps)))
            .build();
    return KafkaMessageFactory.<String>createWriter(repairs, topic).writeBinary(event);
  }
}
