package org.wayfinder.recommendation.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Databases;

class MongoDeadLetterStoreIntegrationTests extends DeadLetterStoreContract {

  @Override
  DeadLetterStore store() {
    var store = new MongoDeadLetterStore(Databases.fresh());
    store.createIndexes();
    store.createIndexes(); // at every start
    return store;
  }

  @Test
  void aPositionNeverGoesBackAndBelongsToOneLog() {
    var positions = new MongoDeadLetterPositions(Databases.fresh());
    assertThat(positions.next("log-1", 0).offset()).isZero();
    positions.keep(new DeadLetter.Place("log-1", 0, 7));
    positions.keep(new DeadLetter.Place("log-1", 0, 5));
    assertThat(positions.next("log-1", 0).offset()).isEqualTo(7);
    assertThat(positions.next("log-1", 1).offset()).isZero();
    assertThat(positions.next("log-2", 0).offset()).isZero();
  }
}
