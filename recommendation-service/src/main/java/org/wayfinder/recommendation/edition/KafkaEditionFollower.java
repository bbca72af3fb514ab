package org.wayfinder.recommendation.edition;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.messaging.Backoff;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaTopics;
import org.wayfinder.recommendation.messaging.ServiceThread;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the editions topic from its beginning, every instance for itself. A record that can't be
 * read is skipped with a log line: the refresher over HTTP finds the edition anyway.
 */
final class KafkaEditionFollower implements ServiceThread.Work {

  static final String TYPE = "org.wayfinder.edition.published.v1";

  private static final Logger log = LoggerFactory.getLogger(KafkaEditionFollower.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final KafkaClients clients;
  private final KafkaTopics topics;
  private final TopicPartition partition;
  private final Editions editions;
  private final JsonMapper json;
  private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Consumer<String, byte[]> consumer;

  KafkaEditionFollower(
      KafkaClients clients, KafkaTopics topics, String topic, Editions editions, JsonMapper json) {
    this.clients = clients;
    this.topics = topics;
    this.partition = new TopicPartition(topic, 0);
    this.editions = editions;
    this.json = json;
  }

  @Override
  public void run() {
    while (stopped.getCount() > 0) {
      try {
        topics.ensure();
        follow();
      } catch (WakeupException _) {
        log.debug("Told to stop");
      } catch (RuntimeException e) {
        log.warn("Editions can't be followed just now: {}", e.toString());
        pause();
      }
    }
  }

  private void follow() {
    try (var following = clients.lonelyConsumer()) {
      consumer = following;
      following.assign(List.of(partition));
      following.seekToBeginning(List.of(partition));
      while (stopped.getCount() > 0) {
        // The highest number is enough: learning of an edition moves past all before it.
        var newest = OptionalInt.empty();
        for (var published : following.poll(POLL)) {
          var number = number(published);
          newest = number.isPresent() && number.getAsInt() > newest.orElse(0) ? number : newest;
        }
        newest.ifPresent(editions::learn);
        backoff.worked();
      }
    } finally {
      consumer = null;
    }
  }

  private OptionalInt number(ConsumerRecord<String, byte[]> published) {
    try {
      CloudEvent event = KafkaMessageFactory.createReader(published).toEvent();
      var data = event.getData();
      if (event.getType().equals(TYPE) && data != null) {
        return json.readTree(data.toBytes()).path("number").intValueOpt();
      }
    } catch (CloudEventRWException | JacksonException | KafkaException e) {
      log.debug("Not an event of ours", e);
    }
    log.warn("Skipped record {} of {}: not {}", published.offset(), partition, TYPE);
    return OptionalInt.empty();
  }

  private void pause() {
    try {
      var ended = stopped.await(backoff.failed().toMillis(), TimeUnit.MILLISECONDS);
      log.debug("Waited, told to stop: {}", ended);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
    var following = consumer;
    if (following != null) {
      following.wakeup();
    }
  }
}
