package org.wayfinder.profile.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topic of students with the stated settings, when it isn't there yet. */
final class KafkaTopic {

  private static final Logger log = LoggerFactory.getLogger(KafkaTopic.class);

  private final KafkaProperties properties;
  private boolean known;

  KafkaTopic(KafkaProperties properties) {
    this.properties = properties;
  }

  /** Whether the topic is there, now or after this; asks the broker until it was, once. */
  boolean ensure() {
    if (!known) {
      known = create();
    }
    return known;
  }

  private boolean create() {
    var name = properties.studentsTopic();
    var retention = Long.toString(properties.studentsRetention().toMillis());
    var wanted =
        new NewTopic(name, properties.studentsPartitions(), properties.replication())
            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, retention));
    try (var admin = Admin.create(settings())) {
      admin.createTopics(List.of(wanted)).all().get();
      log.info("Created the topic {} with {} partitions", name, wanted.numPartitions());
      return true;
    } catch (ExecutionException e) {
      return e.getCause() instanceof TopicExistsException;
    } catch (KafkaException e) {
      log.debug("The broker can't be asked for the topic", e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
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
