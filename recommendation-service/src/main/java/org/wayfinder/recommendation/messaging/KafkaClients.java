package org.wayfinder.recommendation.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes Kafka clients. Values are bytes: what they mean is decided by our code, so a record that
 * can't be read is ours to handle and never an exception inside {@code poll}.
 */
public final class KafkaClients {

  /** Bytes; more than any other topic takes, so that a bad record always fits with its headers. */
  static final int LARGEST_DEAD_LETTER = 2 * 1024 * 1024;

  /**
   * How long the work of an instance that died waits until another one takes it over; Kafka's own
   * default is 45 s.
   */
  private static final int TAKEN_OVER_AFTER_MILLIS = 10_000;

  private final KafkaProperties settings;

  public KafkaClients(KafkaProperties settings) {
    this.settings = settings;
  }

  /** A member of the group that shares the students; answers as soon as there is one record. */
  public Consumer<String, byte[]> groupConsumer(int batch) {
    return groupConsumer(settings.group(), batch);
  }

  /** A member of the group that shares the slices of a re-ranking; takes one at a time. */
  public Consumer<String, byte[]> rerankingConsumer() {
    return groupConsumer(settings.rerankingGroup(), 1);
  }

  private Consumer<String, byte[]> groupConsumer(String group, int batch) {
    var config = consumerConfig();
    config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
    config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, TAKEN_OVER_AFTER_MILLIS);
    config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** A reader on its own, of partitions it assigns itself; commits nothing. */
  public Consumer<String, byte[]> lonelyConsumer() {
    return new KafkaConsumer<>(
        consumerConfig(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** A producer that gives up within seconds, so that its user can pause and say so. */
  public Producer<String, byte[]> producer() {
    Map<String, Object> config = new HashMap<>(settings.client());
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 1);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_DEAD_LETTER);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  private Map<String, Object> consumerConfig() {
    Map<String, Object> config = new HashMap<>(settings.client());
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    return config;
  }
}
