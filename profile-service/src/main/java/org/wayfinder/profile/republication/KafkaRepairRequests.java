package org.wayfinder.profile.republication;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.profile.background.StepThread;
import org.wayfinder.profile.outbox.KafkaProperties;
import org.wayfinder.profile.outbox.KafkaTopic;

/**
 * Hears consumers ask for what the topic can't give them any more. At least once: it commits after
 * the request is stored. What can't be read is skipped with a line in the log, because a request is
 * nothing but its type, and nobody loses anything with one that isn't ours.
 */
final class KafkaRepairRequests implements StepThread.Step {

  static final String TYPE = "org.wayfinder.student.republication-requested.v1";

  private static final Logger log = LoggerFactory.getLogger(KafkaRepairRequests.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofSeconds(2);

  private final KafkaProperties properties;
  private final KafkaTopic topic;
  private final Republications republications;
  private @Nullable Consumer<String, byte[]> consumer;
  private String madeFor = "";

  KafkaRepairRequests(
      KafkaProperties properties, KafkaTopic repairsTopic, Republications republications) {
    this.properties = properties;
    this.topic = repairsTopic;
    this.republications = republications;
  }

  @Override
  public Duration step() {
    var topicId = topic.id();
    if (topicId.isEmpty()) {
      return UNTIL_THE_NEXT_LOOK;
    }
    var open = consumerFor(topicId.get());
    var asked = 0;
    var polled = open.poll(POLL);
    for (var heard : polled) {
      asked += isRequest(heard) ? 1 : 0;
    }
    if (asked > 0) {
      republications.request(Republication.Reason.CONSUMER_BEHIND);
    }
    if (!polled.isEmpty()) {
      open.commitSync();
    }
    return Duration.ZERO;
  }

  /** A consumer of this topic; of one that took another's place it reads all, with a new one. */
  private Consumer<String, byte[]> consumerFor(String topicId) {
    if (!madeFor.equals(topicId)) {
      letGo();
    }
    var open = consumer == null ? subscribed() : consumer;
    consumer = open;
    madeFor = topicId;
    return open;
  }

  private Consumer<String, byte[]> subscribed() {
    Map<String, Object> settings = new HashMap<>(properties.client());
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, properties.repairsGroup());
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "profile-service-repairs");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    var made = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    made.subscribe(List.of(topic.name()));
    return made;
  }

  private static boolean isRequest(ConsumerRecord<String, byte[]> heard) {
    try {
      if (KafkaMessageFactory.createReader(heard).toEvent().getType().equals(TYPE)) {
        return true;
      }
    } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
      log.debug("Not a CloudEvent", e);
    }
    log.warn("Skipped record {} of {}: not {}", heard.offset(), heard.topic(), TYPE);
    return false;
  }

  @Override
  public void letGo() {
    var open = consumer;
    consumer = null;
    if (open != null) {
      open.close(CloseOptions.timeout(CLOSE_TIMEOUT));
    }
  }
}
