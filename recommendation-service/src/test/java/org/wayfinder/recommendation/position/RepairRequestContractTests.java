package org.wayfinder.recommendation.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.EventContract;
import org.wayfinder.recommendation.fixtures.Json;
import org.wayfinder.recommendation.messaging.KafkaClients;

/** What is asked is what {@code contracts/recommendation-service} promises. */
class RepairRequestContractTests {

  @Test
  void theEventAndTheSampleKeepTheSchema() {
    var contract = new EventContract("student.republication-requested.v1");
    var sent = requests().toRecord("students", List.of(new Gap(3, 17, 42)));

    contract.isTheSample(sent);
    assertThat(contract.takes("{\"topic\":\"x\"}")).isFalse();
    assertThat(sent.key()).isEqualTo("students");
    assertThat(sent.topic()).isEqualTo("students.repairs");
  }

  private static KafkaRepairRequests requests() {
    return new KafkaRepairRequests(
        new KafkaClients(EventContract.settings()),
        "students.repairs",
        Json.strict(),
        Clock.systemUTC());
  }
}
