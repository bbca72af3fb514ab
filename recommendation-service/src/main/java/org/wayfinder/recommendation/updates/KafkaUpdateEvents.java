package org.wayfinder.recommendation.updates;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Recommendation updates as CloudEvents in Kafka, there and back. */
public final class KafkaUpdateEvents {

  /** The event's type; its schema stands in {@code contracts/recommendation-service}. */
  public static final String TYPE = "org.wayfinder.recommendation.updated.v1";

  private static final URI SOURCE = URI.create("/recommendation-service");

  private final String topic;
  private final JsonMapper json;
  private final Clock clock;

  public KafkaUpdateEvents(String topic, JsonMapper json, Clock clock) {
    this.topic = topic;
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    this.clock = clock;
  }

  /** The record to send; keyed by student, so that a student's news stay in order. */
  public ProducerRecord<String, byte[]> toRecord(RecommendationUpdate update) {
    var event =
        CloudEventBuilder.v1()
            .withId(UUID.randomUUID().toString())
            .withType(TYPE)
            .withSource(SOURCE)
            .withTime(clock.instant().atOffset(ZoneOffset.UTC))
            .withData("application/json", json.writeValueAsBytes(update))
            .build();
    return KafkaMessageFactory.<String>createWriter(topic, update.studentId()).writeBinary(event);
  }

  /** What a record says; nothing when it is not ours. */
  Optional<RecommendationUpdate> fromRecord(ConsumerRecord<String, byte[]> published) {
    try {
      var event = KafkaMessageFactory.createReader(published).toEvent();
      var data = event.getData();
      return event.getType().equals(TYPE) && data != null
          ? Optional.of(json.readValue(data.toBytes(), RecommendationUpdate.class))
          : Optional.empty();
    } catch (RuntimeException _) {
      // Whatever it is, the next record may be ours.
      return Optional.empty();
    }
  }
}
