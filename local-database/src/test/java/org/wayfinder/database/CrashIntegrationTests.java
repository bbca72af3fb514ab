package org.wayfinder.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wayfinder.database.storage.FileCheck;

/**
 * Kills the server with SIGKILL while clients write, again and again on the same file. {@code
 * -Dcrash.seed} makes the clients write the same again; the moments are as good as the clock's.
 */
class CrashIntegrationTests {

  private static final int CLIENTS = 4;

  private final long seed = Long.getLong("crash.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<CrashModel> clients =
      IntStream.range(0, CLIENTS)
          .mapToObj(i -> new CrashModel("client" + i, random.nextLong()))
          .toList();

  @TempDir Path folder;

  @Test
  @Timeout(60)
  void nothingIsLostTornOrOutOfStepAfterACrash() throws Exception {
    crash(5);
  }

  @Test
  @Tag("long")
  @Timeout(600)
  void norAfterAHundred() throws Exception {
    crash(100);
  }

  private void crash(int rounds) throws Exception {
    System.out.printf("crash.seed=%d%n", seed);
    var file = folder.resolve("wayfinder.db");
    var port = FreePort.next();
    for (var round = 1; round <= rounds; round++) {
      runUntilKilled(file, port);
      var check = FileCheck.of(file);
      var found = check.documents().getOrDefault("test.things", Map.of());
      assertThat(check.disagreements()).as("indexes, round %d, seed %d", round, seed).isEmpty();
      for (var client : clients) {
        assertThat(client.compare(found)).as("round %d, seed %d", round, seed).isEmpty();
      }
    }
    System.out.printf(
        "%d crashes, %d acknowledgements, nothing lost, torn or out of step%n",
        rounds, acknowledgements());
  }

  private int acknowledgements() {
    return clients.stream().mapToInt(CrashModel::acknowledgements).sum();
  }

  private void runUntilKilled(Path file, int port) throws Exception {
    var server = JavaChild.start(LocalDatabase.class, file.toString(), Integer.toString(port));
    try (var client =
            MongoClients.create("mongodb://127.0.0.1:" + port + "/?socketTimeoutMS=5000");
        var threads = Executors.newFixedThreadPool(CLIENTS)) {
      awaitAnswer(port);
      var things = client.getDatabase("test").getCollection("things");
      createIndexes(things);
      var running =
          clients.stream()
              .map(model -> threads.submit((Callable<Void>) () -> writeUntilKilled(model, things)))
              .toList();
      var enough = acknowledgements() + random.nextInt(5, 40);
      await().atMost(Duration.ofSeconds(20)).until(() -> acknowledgements() >= enough);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
      server.destroyForcibly().waitFor();
      for (var one : running) {
        one.get();
      }
    } finally {
      server.destroyForcibly();
    }
  }

  @SuppressWarnings("NullAway") // Void has no other value
  private static Void writeUntilKilled(CrashModel model, MongoCollection<Document> things) {
    try {
      while (true) {
        model.write(things);
      }
    } catch (MongoException killed) {
      return null;
    }
  }

  private static void createIndexes(MongoCollection<Document> things) {
    things.createIndex(
        Indexes.compoundIndex(Indexes.ascending("owner"), Indexes.descending("version")));
    things.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true).sparse(true));
    things.createIndex(Indexes.ascending("tags", "_id"));
  }

  private static void awaitAnswer(int port) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> {
          try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
          } catch (IOException notYet) {
            return false;
          }
        });
  }
}
