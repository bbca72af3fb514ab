package org.wayfinder.recommendation.reranking;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;
import tools.jackson.databind.json.JsonMapper;

/** Progress as CloudEvents. It comes every few seconds at most, each with a producer of its own. */
final class KafkaRerankingNews implements RerankingNews {

  static final String TYPE = "org.wayfinder.recommendation.reranking.v1";

  private static final URI SOURCE = URI.create("/recommendation-service");

  private final KafkaClients clients;
  private final String topic;
  private final JsonMapper json;
  private final Clock clock;

  KafkaRerankingNews(KafkaClients clients, String topic, JsonMapper json, Clock clock) {
    this.clients = clients;
    this.topic = topic;
    this.json = json;
    this.clock = clock;
  }

  /** The body of the event, as its schema in {@code contracts} says. */
  record Body(
      int edition,
      int engineVersion,
      String state,
      long total,
      long done,
      long failed,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt) {}

  @Override
  public void tell(Reranking now) {
    try (var producer = clients.producer()) {
      producer.send(toRecord(now)).get();
    } catch (ExecutionException | KafkaException e) {
      throw new KafkaUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException(e);
    }
  }

  ProducerRecord<String, byte[]> toRecord(Reranking now) {
    var body =
        new Body(
            now.edition(),
            now.engineVersion(),
            now.state().key(),
            now.total(),
            now.done(),
            now.failed(),
            now.startedAt(),
            now.finishedAt());
    var event =
        CloudEventBuilder.v1()
            .withId(UUID.randomUUID().toString())
            .withType(TYPE)
            .withSource(SOURCE)
            .withTime(clock.instant().atOffset(ZoneOffset.UTC))
            .withData("application/json", json.writeValueAsBytes(body))
            .build();
    return KafkaMessageFactory.<String>createWriter(topic, Integer.toString(now.edition()))
        .writeBinary(event);
  }
}
