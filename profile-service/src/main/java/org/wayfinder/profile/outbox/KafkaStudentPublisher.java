package org.wayfinder.profile.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes students' states as CloudEvents in binary mode, keyed by student so that one student's
 * states stay in order. A state counts as safe when every in-sync replica has it. After a failure,
 * and for a topic that took the place of another, it goes on with a new producer, which knows
 * nothing of a broker that is gone.
 */
@Component
final class KafkaStudentPublisher implements StudentPublisher, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(KafkaStudentPublisher.class);
  private static final URI SOURCE = URI.create("/profile-service");
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  private final KafkaProperties properties;
  private final KafkaTopic topic;
  private final JsonMapper json;
  private final Clock clock;
  private @Nullable KafkaProducer<String, CloudEvent> producer;
  private String madeFor = "";

  KafkaStudentPublisher(
      KafkaProperties properties, KafkaTopic studentsTopic, JsonMapper json, Clock clock) {
    this.properties = properties;
    this.topic = studentsTopic;
    this.json = json;
    this.clock = clock;
  }

  private static Map<String, Object> settings(KafkaProperties properties) {
    int timeout = Math.toIntExact(properties.sendTimeout().toMillis());
    var settings = new HashMap<String, Object>(properties.client());
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "profile-service-relay");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, timeout / 2));
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.max(1, timeout / 5));
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, CloudEventSerializer.class);
    settings.put(CloudEventSerializer.ENCODING_CONFIG, Encoding.BINARY);
    return settings;
  }

  @Override
  public synchronized List<StudentState> publish(List<StudentState> states) {
    var topicId = topic.id();
    if (topicId.isEmpty()) {
      return List.of();
    }
    var sent = send(states, producerFor(topicId.get()));
    var safe = new ArrayList<StudentState>();
    sent.forEach((state, acknowledgement) -> {
      if (isAcknowledged(acknowledgement)) {
        safe.add(state);
      }
    });
    if (safe.size() < states.size()) {
      topic.distrust();
      close();
    }
    return safe;
  }

  /** A producer of this topic's broker: another one may give its id to two producers. */
  private KafkaProducer<String, CloudEvent> producerFor(String topicId) {
    if (!madeFor.equals(topicId)) {
      close();
    }
    var open =
        producer == null ? new KafkaProducer<String, CloudEvent>(settings(properties)) : producer;
    producer = open;
    madeFor = topicId;
    return open;
  }

  private Map<StudentState, Future<RecordMetadata>> send(
      List<StudentState> states, KafkaProducer<String, CloudEvent> open) {
    var sent = new LinkedHashMap<StudentState, Future<RecordMetadata>>();
    try {
      for (var state : states) {
        sent.put(state, open.send(record(state)));
      }
    } catch (KafkaException e) {
      // No room or no broker: what was handed over so far may still arrive.
      log.debug("The broker takes no records", e);
    }
    return sent;
  }

  private ProducerRecord<String, CloudEvent> record(StudentState state) {
    var event =
        CloudEventBuilder.v1()
            .withId(UUID.randomUUID().toString())
            .withSource(SOURCE)
            .withType(StudentStateEvent.TYPE)
            .withTime(clock.instant().atOffset(ZoneOffset.UTC))
            .withData("application/json", json.writeValueAsBytes(StudentStateEvent.of(state)))
            .build();
    return new ProducerRecord<>(properties.studentsTopic(), state.studentId(), event);
  }

  private static boolean isAcknowledged(Future<RecordMetadata> acknowledgement) {
    try {
      acknowledgement.get();
      return true;
    } catch (ExecutionException e) {
      log.debug("A record was not acknowledged", e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(CLOSE_TIMEOUT);
      producer = null;
    }
  }
}
