package org.wayfinder.recommendation.edition;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaFollower;
import org.wayfinder.recommendation.messaging.KafkaTopics;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the editions topic from its beginning, every instance for itself. A record that can't be
 * read is skipped with a log line: the refresher over HTTP finds the edition anyway.
 */
final class KafkaEditionFollower extends KafkaFollower {

  static final String TYPE = "org.wayfinder.edition.published.v1";

  private static final Logger log = LoggerFactory.getLogger(KafkaEditionFollower.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final TopicPartition partition;
  private final Editions editions;
  private final JsonMapper json;

  KafkaEditionFollower(
      KafkaClients clients, KafkaTopics topics, String topic, Editions editions, JsonMapper json) {
    super(clients, topics, "Editions");
    this.partition = new TopicPartition(topic, 0);
    this.editions = editions;
    this.json = json;
  }

  @Override
  protected void follow(Consumer<String, byte[]> open, BooleanSupplier goOn) {
    open.assign(List.of(partition));
    open.seekToBeginning(List.of(partition));
    while (goOn.getAsBoolean()) {
      // The highest number is enough: learning of an edition moves past all before it.
      var newest = OptionalInt.empty();
      for (var published : open.poll(POLL)) {
        var number = number(published);
        newest = number.isPresent() && number.getAsInt() > newest.orElse(0) ? number : newest;
      }
      newest.ifPresent(this::learn);
      worked();
    }
  }

  /** A number that the catalogue doesn't have must not hide the editions that it has. */
  private void learn(int announced) {
    try {
      editions.learn(announced);
    } catch (EditionUnavailableException e) {
      editions.refresh();
      log.warn("Edition {} was announced, but the catalogue doesn't have it", announced, e);
    }
  }

  private OptionalInt number(ConsumerRecord<String, byte[]> published) {
    try {
      CloudEvent event = KafkaMessageFactory.createReader(published).toEvent();
      var data = event.getData();
      if (event.getType().equals(TYPE) && data != null) {
        return json.readTree(data.toBytes()).path("number").intValueOpt();
      }
    } catch (RuntimeException e) {
      log.debug("Not an event of ours", e);
    }
    log.warn("Skipped record {} of {}: not {}", published.offset(), partition, TYPE);
    return OptionalInt.empty();
  }
}
