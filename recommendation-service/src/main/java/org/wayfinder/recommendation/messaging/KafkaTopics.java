package org.wayfinder.recommendation.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topics as the broker has them now. Those that are missing are made, with stated partitions
 * and retention; those that exist are left as they are. Each is known by its id: a topic made anew
 * under the same name, as after a broker lost its data, has another one, and starts a new
 * generation, in which every client of the old topics must begin again.
 */
public final class KafkaTopics {

  private static final Logger log = LoggerFactory.getLogger(KafkaTopics.class);
  private static final int SECONDS = 8;

  private final KafkaProperties settings;
  private volatile Map<String, String> ids = Map.of();
  private final AtomicInteger generation = new AtomicInteger();

  public KafkaTopics(KafkaProperties settings) {
    this.settings = settings;
  }

  /**
   * Makes sure that the topics were there once; a watcher sees to it that they stay.
   *
   * @throws KafkaUnavailableException when the broker can't be reached now
   */
  public void ensure() {
    if (ids.isEmpty()) {
      look();
    }
  }

  /** Counts up whenever a topic turns out to be another one. */
  public int generation() {
    return generation.get();
  }

  /**
   * The id of a topic, as the broker says now.
   *
   * @throws KafkaUnavailableException when the broker can't be reached now
   */
  public String look(String topic) {
    look();
    return Objects.requireNonNull(ids.get(topic), topic);
  }

  /**
   * Looks at all topics, and makes those that are missing.
   *
   * @throws KafkaUnavailableException when the broker can't be reached now
   */
  public synchronized void look() {
    Map<String, Object> config = new HashMap<>(settings.client());
    config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    try (var admin = Admin.create(config)) {
      var found = new HashMap<String, String>();
      var wanted = topics();
      var described =
          admin.describeTopics(wanted.stream().map(NewTopic::name).toList()).topicNameValues();
      for (var topic : wanted) {
        found.put(topic.name(), id(admin, topic, described.get(topic.name())).toString());
      }
      adopt(found);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw new KafkaUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException(e);
    }
  }

  private void adopt(Map<String, String> found) {
    if (!found.equals(ids)) {
      if (!ids.isEmpty()) {
        log.warn("Topics have taken the place of others; everything that uses them begins again");
      }
      ids = Map.copyOf(found);
      generation.incrementAndGet();
    }
  }

  /** Fails when another service makes the topic at this moment; the next look finds it. */
  private static Uuid id(
      Admin admin, NewTopic topic, @Nullable KafkaFuture<TopicDescription> described)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      return Objects.requireNonNull(described).get(SECONDS, TimeUnit.SECONDS).topicId();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        var created = admin.createTopics(List.of(topic)).topicId(topic.name());
        return created.get(SECONDS, TimeUnit.SECONDS);
      }
      throw e;
    }
  }

  private List<NewTopic> topics() {
    return List.of(
        topic(settings.studentsTopic(), settings.partitions(), settings.retention()),
        topic(settings.recommendationsTopic(), settings.partitions(), settings.retention()),
        topic(
            settings.rerankingWorkTopic(),
            settings.partitions(),
            settings.rerankingWorkRetention()),
        topic(settings.rerankingsTopic(), 1, settings.retention()),
        deadLetters(),
        new NewTopic(settings.repairsTopic(), 1, settings.replication())
            .configs(retained(Long.toString(settings.repairsRetention().toMillis()))),
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
