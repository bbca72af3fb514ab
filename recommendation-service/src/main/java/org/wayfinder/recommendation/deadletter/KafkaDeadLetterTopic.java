package org.wayfinder.recommendation.deadletter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.wayfinder.recommendation.messaging.KafkaProperties;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;

/** The dead-letter topic and Kafka's id of it, which tells a log from one made anew. */
final class KafkaDeadLetterTopic {

  private static final int SECONDS = 5;

  private final KafkaProperties settings;

  KafkaDeadLetterTopic(KafkaProperties settings) {
    this.settings = settings;
  }

  String name() {
    return settings.deadLettersTopic();
  }

  /**
   * The topic's id now.
   *
   * @throws KafkaUnavailableException when the broker can't be asked, or has no such topic
   */
  String id() {
    Map<String, Object> config = new HashMap<>(settings.client());
    config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000);
    try (var admin = Admin.create(config)) {
      return admin
          .describeTopics(List.of(name()))
          .allTopicNames()
          .get(SECONDS, TimeUnit.SECONDS)
          .values()
          .iterator()
          .next()
          .topicId()
          .toString();
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException(e);
    }
  }
}
