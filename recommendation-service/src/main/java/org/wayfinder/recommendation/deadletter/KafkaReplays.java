package org.wayfinder.recommendation.deadletter;

import org.apache.kafka.common.KafkaException;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaProperties;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;

/**
 * Replays from the dead-letter topic. Clients are made for each session: replays are rare, and a
 * client of its own is never stuck with a broker of yesterday.
 */
final class KafkaReplays implements Replays {

  private final KafkaClients clients;
  private final KafkaDeadLetterTopic topic;
  private final String students;

  KafkaReplays(KafkaClients clients, KafkaDeadLetterTopic topic, KafkaProperties settings) {
    this.clients = clients;
    this.topic = topic;
    this.students = settings.studentsTopic();
  }

  @Override
  public Session open() {
    try {
      return new KafkaReplay(clients, topic);
    } catch (KafkaException e) {
      throw new KafkaUnavailableException(e);
    }
  }

  /** Only the topic that dead letters come from; what a header says is not to be trusted. */
  @Override
  public boolean mayReplayTo(String wanted) {
    return wanted.equals(students);
  }
}
