package org.wayfinder.recommendation.reranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.EventContract;
import org.wayfinder.recommendation.fixtures.Json;
import org.wayfinder.recommendation.messaging.KafkaClients;

/** What is told is what {@code contracts/recommendation-service} promises. */
class RerankingContractTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void theEventAndTheSampleKeepTheSchema() {
    var contract = new EventContract("recommendation.reranking.v1");
    var running =
        new Reranking(
            7, 2, Reranking.State.RUNNING, NOON, NOON, NOON, NOON, null, 100_000, 42_500, 0);
    var sent = news().toRecord(running);
    var done = news().toRecord(running.ended(Reranking.State.DONE, NOON.plusSeconds(60), 1));

    contract.isTheSample(sent);
    assertThat(contract.takes(done)).isTrue();
    assertThat(contract.takes("{\"edition\":1}")).isFalse();
    assertThat(sent.key()).isEqualTo("7");
    assertThat(sent.topic()).isEqualTo("rerankings");
  }

  private static KafkaRerankingNews news() {
    var settings = EventContract.settings();
    return new KafkaRerankingNews(
        new KafkaClients(settings), settings.rerankingsTopic(), Json.strict(), Clock.systemUTC());
  }
}
