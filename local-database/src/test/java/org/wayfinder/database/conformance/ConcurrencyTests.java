package org.wayfinder.database.conformance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wayfinder.database.conformance.Conformance.one;
import static org.wayfinder.database.conformance.Conformance.thing;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class ConcurrencyTests {

  private static final int CLIENTS = 8;

  @RegisterExtension final Conformance conformance = new Conformance();

  private MongoCollection<Document> things;

  @BeforeEach
  void open() {
    things = conformance.collection(thing("there"));
  }

  /** Runs it in several threads that begin together, and gives what they return. */
  private static <T> List<T> together(Callable<T> work) throws Exception {
    var results = new ArrayList<T>();
    var barrier = new CyclicBarrier(CLIENTS);
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      Callable<T> begunTogether =
          () -> {
            barrier.await();
            return work.call();
          };
      for (var one : threads.invokeAll(Collections.nCopies(CLIENTS, begunTogether))) {
        results.add(one.get());
      }
    } catch (ExecutionException e) {
      throw new AssertionError("a client failed", e.getCause());
    }
    return results;
  }

  private boolean inserts(Document document) {
    try {
      things.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      assertThat(e.getCode()).isEqualTo(11000);
      return false;
    }
  }

  @Test
  void ofAllWhoInsertAnIdOneWins() throws Exception {
    for (var round = 0; round < 30; round++) {
      var id = "t" + round;
      assertThat(together(() -> inserts(thing(id)))).containsOnlyOnce(true);
    }
  }

  @Test
  void ofAllWhoInsertAUniqueValueOneWins() throws Exception {
    things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
    for (var round = 0; round < 30; round++) {
      var key = "k" + round;
      assertThat(together(() -> inserts(new Document("key", key)))).containsOnlyOnce(true);
      assertThat(things.countDocuments(eq("key", key))).isOne();
    }
  }

  @Test
  void noVersionedUpdateIsLostAndNoneHappensTwice() throws Exception {
    things.insertOne(thing("v").append("version", 0L).append("by", List.of()));
    var wins = new AtomicInteger();

    together(() -> {
      for (var done = 0; done < 50; ) {
        var version = one(things, "v").getLong("version");
        var current = and(eq("_id", "v"), eq("version", version));
        if (things.updateOne(current, inc("version", 1L)).getModifiedCount() == 1) {
          wins.incrementAndGet();
          done++;
        }
      }
      return true;
    });

    assertThat(wins).hasValue(50 * CLIENTS);
    assertThat(things.find(eq("_id", "v")).first()).containsEntry("version", 50L * CLIENTS);
  }

  @Test
  void aReaderSeesAllOfAVersionOrNothingOfIt() throws Exception {
    things.insertOne(thing("pair").append("a", 0).append("b", 0).append("pad", "x".repeat(4_000)));
    var isOver = new AtomicBoolean();
    var turn = new AtomicInteger();

    var torn =
        together(() -> {
          if (turn.getAndIncrement() == 0) {
            for (var i = 1; i <= 400; i++) {
              things.updateOne(eq("_id", "pair"), combine(set("a", i), set("b", i)));
            }
            isOver.set(true);
            return 0;
          }
          var count = 0;
          while (!isOver.get()) {
            var seen = one(things, "pair");
            if (!Objects.equals(seen.get("a"), seen.get("b"))) {
              count++;
            }
          }
          return count;
        });

    assertThat(torn).containsOnly(0);
  }

  @Test
  void whatIsAcknowledgedIsSeenByTheNextRead() throws Exception {
    var next = new AtomicInteger();
    var missed =
        together(() -> {
          var count = 0;
          for (var i = 0; i < 50; i++) {
            var id = next.incrementAndGet();
            things.insertOne(thing(id).append("n", id));
            count += things.find(eq("n", id)).first() == null ? 1 : 0;
          }
          return count;
        });

    assertThat(missed).containsOnly(0);
  }
}
