package org.wayfinder.profile.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One topic as the broker has it now: made with the stated settings when it is missing, and known
 * by its id, which tells a topic from a later one of the same name on a broker that lost its data.
 */
public final class KafkaTopic {

  private static final Logger log = LoggerFactory.getLogger(KafkaTopic.class);

  private final KafkaProperties properties;
  private final String name;
  private final int partitions;
  private final Duration retention;
  private final TopicObserver observer;
  private volatile @Nullable String id;

  KafkaTopic(
      KafkaProperties properties,
      String name,
      int partitions,
      Duration retention,
      TopicObserver observer) {
    this.properties = properties;
    this.name = name;
    this.partitions = partitions;
    this.retention = retention;
    this.observer = observer;
  }

  public String name() {
    return name;
  }

  /** The topic's id; asks the broker when it isn't known, and is empty when that fails. */
  public Optional<String> id() {
    if (id == null) {
      look();
    }
    return Optional.ofNullable(id);
  }

  /** Asks the broker again before the next publication, since one has failed. */
  public void distrust() {
    id = null;
  }

  /** Asks the broker for the topic, makes it when it is missing, and tells the observer. */
  public synchronized void look() {
    try (var admin = Admin.create(settings())) {
      var found = describe(admin).toString();
      observer.found(found);
      id = found;
    } catch (ExecutionException | KafkaException e) {
      log.debug("The broker can't be asked for the topic {}", name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Uuid describe(Admin admin) throws ExecutionException, InterruptedException {
    try {
      var found = admin.describeTopics(List.of(name)).topicNameValues().values().iterator().next();
      return found.get().topicId();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return create(admin);
      }
      throw e;
    }
  }

  /** Fails when another service makes it at this moment; the next look finds it. */
  private Uuid create(Admin admin) throws ExecutionException, InterruptedException {
    var millis = Long.toString(retention.toMillis());
    var wanted =
        new NewTopic(name, partitions, properties.replication())
            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, millis));
    var created = admin.createTopics(List.of(wanted)).topicId(name).get();
    log.info("Created the topic {} with {} partitions", name, partitions);
    return created;
  }

  private Map<String, Object> settings() {
    int timeout = Math.max(1, Math.toIntExact(properties.sendTimeout().toMillis() / 2));
    var settings = new HashMap<String, Object>(properties.client());
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers());
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "profile-service-admin");
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout);
    return settings;
  }
}
