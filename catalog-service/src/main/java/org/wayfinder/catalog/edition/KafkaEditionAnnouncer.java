package org.wayfinder.catalog.edition;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Announces editions as CloudEvents on their topic, which it creates when it isn't there. The topic
 * is kept for ever: it holds a line per edition, and a new consumer wants the newest.
 */
class KafkaEditionAnnouncer implements EditionAnnouncer, AutoCloseable {

  static final String TYPE = "org.wayfinder.edition.published.v1";
  private static final Logger log = LoggerFactory.getLogger(KafkaEditionAnnouncer.class);
  private static final URI SOURCE = URI.create("/catalog-service");
  private static final String KEY = "catalog";
  private static final int WAIT_MILLIS = 5_000;

  private final EditionProperties.Kafka settings;
  private final JsonMapper json;
  private final Clock clock;
  private final Producer<String, CloudEvent> producer;
  private volatile boolean topicIsThere;

  KafkaEditionAnnouncer(EditionProperties.Kafka settings, JsonMapper json, Clock clock) {
    this.settings = settings;
    this.json = json;
    this.clock = clock;
    this.producer =
        new KafkaProducer<>(producerSettings(settings), new StringSerializer(), cloudEvents());
  }

  private static Map<String, Object> producerSettings(EditionProperties.Kafka settings) {
    Map<String, Object> config = new HashMap<>(settings.client());
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, WAIT_MILLIS);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, WAIT_MILLIS);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * WAIT_MILLIS);
    config.put(CloudEventSerializer.ENCODING_CONFIG, Encoding.BINARY);
    return config;
  }

  private static CloudEventSerializer cloudEvents() {
    var serializer = new CloudEventSerializer();
    serializer.configure(Map.of(CloudEventSerializer.ENCODING_CONFIG, Encoding.BINARY), false);
    return serializer;
  }

  @Override
  public boolean announce(EditionHeader edition) {
    try {
      createTopic();
      producer
          .send(new ProducerRecord<>(settings.editionsTopic(), KEY, event(edition)))
          .get(2L * WAIT_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      topicIsThere = false; // it may have gone with the broker's data
      log.warn(
          "Edition {} could not be announced yet ({}); trying again",
          edition.number(),
          e.getClass().getSimpleName());
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private CloudEvent event(EditionHeader edition) {
    var number = edition.number();
    var body =
        new EditionPublished(
            number, edition.contentHash(), "/api/editions/" + number, edition.publishedAt());
    return CloudEventBuilder.v1()
        .withId(UUID.randomUUID().toString())
        .withSource(SOURCE)
        .withType(TYPE)
        .withTime(clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .withData("application/json", json.writeValueAsBytes(body))
        .build();
  }

  private void createTopic() throws ExecutionException, InterruptedException {
    if (topicIsThere) {
      return;
    }
    try (var admin = admin()) {
      Set<String> there = admin.listTopics().names().get();
      if (!there.contains(settings.editionsTopic())) {
        var topic =
            new NewTopic(settings.editionsTopic(), 1, settings.replication())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        admin.createTopics(List.of(topic)).all().get();
      }
      topicIsThere = true;
    }
  }

  @Override
  public boolean hasLostAll() {
    var partition = new TopicPartition(settings.editionsTopic(), 0);
    try (var admin = admin()) {
      if (!admin.listTopics().names().get().contains(settings.editionsTopic())) {
        topicIsThere = false;
        return true;
      }
      var begin = admin.listOffsets(Map.of(partition, OffsetSpec.earliest()));
      var end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()));
      return begin.partitionResult(partition).get().offset()
          == end.partitionResult(partition).get().offset();
    } catch (ExecutionException | KafkaException e) {
      log.debug("The topic can't be looked at just now", e);
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Admin admin() {
    Map<String, Object> config = new HashMap<>(settings.client());
    config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, WAIT_MILLIS);
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, WAIT_MILLIS);
    return Admin.create(config);
  }

  @Override
  public void close() {
    producer.close(java.time.Duration.ofSeconds(2));
  }
}
