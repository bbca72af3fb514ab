package org.wayfinder.recommendation.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics that are missing, with stated partitions and retention. Topics that exist are
 * left as they are. Each follower calls it until it has worked once, so the service starts without
 * a broker.
 */
public final class KafkaTopics {

  private static final int SECONDS = 8;

  private final KafkaProperties settings;
  private volatile boolean there;

  public KafkaTopics(KafkaProperties settings) {
    this.settings = settings;
  }

  /**
   * Makes sure that all topics exist.
   *
   * @throws KafkaUnavailableException when the broker can't be reached now
   */
  public synchronized void ensure() {
    if (there) {
      return;
    }
    Map<String, Object> config =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    try (var admin = Admin.create(config)) {
      for (var created : admin.createTopics(topics()).values().values()) {
        await(created);
      }
      there = true;
    } catch (TimeoutException e) {
      throw new KafkaUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException(e);
    }
  }

  private static void await(KafkaFuture<?> created) throws InterruptedException, TimeoutException {
    try {
      created.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaUnavailableException(e);
      }
    }
  }

  private List<NewTopic> topics() {
    return List.of(
        topic(settings.studentsTopic(), settings.partitions(), settings.retention()),
        topic(settings.recommendationsTopic(), settings.partitions(), settings.retention()),
        deadLetters(),
        new NewTopic(settings.editionsTopic(), 1, settings.replication()).configs(retained("-1")));
  }

  /** With room for our headers beside the largest record that any topic takes. */
  private NewTopic deadLetters() {
    var config = new HashMap<>(retained(Long.toString(settings.deadLettersRetention().toMillis())));
    config.put(
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(KafkaClients.LARGEST_DEAD_LETTER));
    return new NewTopic(settings.deadLettersTopic(), 1, settings.replication()).configs(config);
  }

  private NewTopic topic(String name, int partitions, Duration retention) {
    return new NewTopic(name, partitions, settings.replication())
        .configs(retained(Long.toString(retention.toMillis())));
  }

  private static Map<String, String> retained(String millis) {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_DELETE,
        TopicConfig.RETENTION_MS_CONFIG,
        millis);
  }
}
