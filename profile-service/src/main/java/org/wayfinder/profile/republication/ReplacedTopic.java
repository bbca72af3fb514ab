package org.wayfinder.profile.republication;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.outbox.KafkaProperties;
import org.wayfinder.profile.outbox.StudentStates;
import org.wayfinder.profile.outbox.TopicObserver;

/**
 * Notices that the topic of students took the place of another, which is what a lost broker looks
 * like afterwards, and asks for a republication before it remembers the new one.
 */
@Component
final class ReplacedTopic implements TopicObserver {

  private static final Logger log = LoggerFactory.getLogger(ReplacedTopic.class);

  private final String topic;
  private final MongoTopicStore topics;
  private final StudentStates states;
  private final Republications republications;

  ReplacedTopic(
      KafkaProperties properties,
      MongoTopicStore topics,
      StudentStates states,
      Republications republications) {
    this.topic = properties.studentsTopic();
    this.topics = topics;
    this.states = states;
    this.republications = republications;
  }

  @Override
  public void found(String topicId) {
    if (topics.remembered(topic).equals(Optional.of(topicId))) {
      return;
    }
    if (states.count() > 0) {
      republications.request(Republication.Reason.TOPIC_REPLACED);
    }
    topics.remember(topic, topicId);
    log.info("The topic {} is {} from now on", topic, topicId);
  }
}
