package org.wayfinder.recommendation.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.service.testing.EmbeddedBroker;

/** The running service while its database goes back in time and its topics vanish. */
class RepairIntegrationTests extends RunningService {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private MongoDatabase database;

  @Test
  void aDatabaseThatIsDroppedIsReadIntoAgainWithoutAnybodyAsking() {
    send(Students.state("r-ann", 1, Students.ann()));
    awaitVersion("r-ann", 1);
    drop();
    assertThat(store.newest("r-ann")).isEmpty();
    awaitVersion("r-ann", 1);
  }

  @Test
  void anOldCopyOfTheDatabaseIsBroughtUpToDateAlsoWhileStatesComeIn() {
    send(Students.state("r-ben", 1, Students.ben()));
    send(Students.state("r-dan", 1, Students.ben()));
    awaitVersion("r-ben", 1);
    awaitVersion("r-dan", 1);
    var copy = copy();
    send(Students.state("r-ben", 2, Students.ann()));
    awaitVersion("r-ben", 2);
    restore(copy);
    send(Students.state("r-dan", 2, Students.ann()));
    awaitVersion("r-ben", 2);
    awaitVersion("r-dan", 2);
  }

  @Test
  void whatHasExpiredIsAskedOfItsOwnerOnce() throws Exception {
    send(Students.state("r-eve", 1, Students.ann()));
    awaitVersion("r-eve", 1);
    var before = ends(REPAIRS, 1);
    expireAll();
    drop();
    await().atMost(PATIENCE).until(() -> ends(REPAIRS, 1) > before);
    send(Students.state("r-eve", 2, Students.ann()));
    awaitVersion("r-eve", 2);
    assertThat(ends(REPAIRS, 1)).isEqualTo(before + 1);
  }

  @Test
  void topicsThatVanishComeBackAndTheWorkGoesOn() throws Exception {
    send(Students.state("r-flo", 1, Students.ann()));
    awaitVersion("r-flo", 1);
    try (var admin = admin()) {
      admin.deleteTopics(List.of(STUDENTS, RECOMMENDATIONS, "it-editions")).all().get();
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() ->
              admin
                  .listTopics()
                  .names()
                  .get()
                  .containsAll(List.of(STUDENTS, RECOMMENDATIONS, "it-editions")));
    }
    for (var version = 2; version <= 4; version++) {
      send(Students.state("r-flo", version, Students.ann()));
    }
    awaitVersion("r-flo", 4);
  }

  private void drop() {
    for (var name : List.of("newest", "history", "students", "positions")) {
      database.getCollection(name).drop();
    }
  }

  private Map<String, List<Document>> copy() {
    var copy = new HashMap<String, List<Document>>();
    for (var name : List.of("newest", "history", "students", "positions")) {
      copy.put(name, database.getCollection(name).find().into(new ArrayList<>()));
    }
    return copy;
  }

  private void restore(Map<String, List<Document>> copy) {
    drop();
    for (var name : List.of("newest", "history", "students", "positions")) {
      database.getCollection(name).insertMany(Objects.requireNonNull(copy.get(name)));
    }
  }

  private static void expireAll() throws Exception {
    try (var admin = admin()) {
      var expired = new HashMap<TopicPartition, RecordsToDelete>();
      for (var partition = 0; partition < 3; partition++) {
        expired.put(new TopicPartition(STUDENTS, partition), RecordsToDelete.beforeOffset(-1));
      }
      admin.deleteRecords(expired).all().get();
    }
  }

  private static long ends(String topic, int partitions) throws Exception {
    try (var admin = admin()) {
      var sum = 0L;
      for (var partition = 0; partition < partitions; partition++) {
        var wanted = new TopicPartition(topic, partition);
        var found = admin.listOffsets(Map.of(wanted, OffsetSpec.latest())).partitionResult(wanted);
        sum += found.get().offset();
      }
      return sum;
    }
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers()));
  }
}
