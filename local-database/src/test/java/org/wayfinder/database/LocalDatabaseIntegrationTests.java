package org.wayfinder.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseIntegrationTests {

  private static final int WRITERS = 4;

  @TempDir Path folder;

  @RepeatedTest(3)
  void losesNoAcknowledgedWriteWhenItIsKilled() throws Exception {
    var port = FreePort.next();
    var file = folder.resolve("wayfinder.db");
    var server = JavaChild.start(LocalDatabase.class, file.toString(), Integer.toString(port));
    var acknowledged = new ArrayList<String>();
    try (var client = client("mongodb://127.0.0.1:" + port);
        var writers = Executors.newFixedThreadPool(WRITERS)) {
      var collection = uniquelyIndexed(client);
      var written = startWriting(collection, writers);
      TimeUnit.MILLISECONDS.sleep(300 + ThreadLocalRandom.current().nextInt(700));
      server.destroyForcibly().waitFor();
      for (var ids : written) {
        acknowledged.addAll(ids.get());
      }
    }
    try (var database = LocalDatabase.start(file, 0);
        var client = client(database.uri())) {
      var collection = collection(client);
      assertThat(acknowledged).hasSizeGreaterThan(10);
      assertThat(acknowledged)
          .allSatisfy(id -> assertThat(collection.find(eq("number", id)).first()).isNotNull());
      // Each document came with its index entries, or not at all.
      collection
          .find()
          .forEach(document -> assertThatThrownBy(() -> insertAgain(collection, document)));
    }
  }

  private static void insertAgain(MongoCollection<Document> collection, Document document) {
    collection.insertOne(new Document("_id", "other").append("number", document.get("number")));
  }

  private static List<Future<List<String>>> startWriting(
      MongoCollection<Document> collection, ExecutorService writers) {
    collection.insertOne(new Document("_id", "warm").append("number", "warm"));
    var all = new ArrayList<Future<List<String>>>();
    for (var writer = 0; writer < WRITERS; writer++) {
      var name = "writer" + writer;
      all.add(writers.submit(() -> writeUntilKilled(collection, name)));
    }
    return all;
  }

  private static List<String> writeUntilKilled(
      MongoCollection<Document> collection, String writer) {
    var acknowledged = new ArrayList<String>();
    try {
      for (var i = 0; ; i++) {
        var id = writer + "/" + i;
        collection.insertOne(new Document("_id", id).append("number", id));
        acknowledged.add(id);
      }
    } catch (MongoException killed) {
      return acknowledged;
    }
  }

  @Test
  void refusesASecondDocumentWithAUniqueKey() throws Exception {
    try (var database = LocalDatabase.start(folder.resolve("wayfinder.db"), 0);
        var client = client(database.uri())) {
      var collection = uniquelyIndexed(client);
      collection.insertOne(new Document("_id", "a").append("number", 1));
      assertThatThrownBy(() -> collection.insertOne(new Document("_id", "b").append("number", 1)))
          .isInstanceOfSatisfying(
              MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
    }
  }

  @Test
  void updatesOnlyTheVersionThatTheFilterNames() throws Exception {
    try (var database = LocalDatabase.start(folder.resolve("wayfinder.db"), 0);
        var client = client(database.uri())) {
      var collection = collection(client);
      collection.insertOne(new Document("_id", "ann").append("version", 1));
      var newest = and(eq("_id", "ann"), eq("version", 1));
      assertThat(collection.updateOne(newest, inc("version", 1)).getModifiedCount()).isOne();
      assertThat(collection.updateOne(newest, inc("version", 1)).getModifiedCount()).isZero();
    }
  }

  @Test
  void answersTheQuestionThatHealthChecksAsk() throws Exception {
    try (var database = LocalDatabase.start(folder.resolve("wayfinder.db"), 0);
        var client = client(database.uri())) {
      var answer = client.getDatabase("admin").runCommand(new Document("hello", 1));

      assertThat(answer.getDouble("ok")).isOne();
    }
  }

  @Test
  void usesTheSpaceAgainOfWhatWasChangedOverAndOver() throws Exception {
    var file = folder.resolve("wayfinder.db");
    try (var database = LocalDatabase.start(file, 0);
        var client = client(database.uri())) {
      var collection = collection(client);
      collection.insertOne(new Document("_id", "ann").append("version", 0));
      for (var round = 0; round < 5; round++) {
        for (var i = 0; i < 1_500; i++) {
          collection.updateOne(eq("_id", "ann"), set("version", i));
        }
        // What is younger than a second is kept, in case the newest commit is torn.
        TimeUnit.MILLISECONDS.sleep(1_500);
      }
    }
    // Each commit took at least a block of 4 KB: 30 MB in all.
    assertThat(Files.size(file)).isLessThan(20 * 1024 * 1024);
  }

  @Test
  void aCollectionThatNobodyChangesStaysReadableWhileTheFileIsCompacted() throws Exception {
    var small = new DatabaseSettings(false, 1);
    try (var database = LocalDatabase.start(folder.resolve("wayfinder.db"), 0, small);
        var client = client(database.uri())) {
      var quiet = client.getDatabase("test").getCollection("quiet");
      var busy = collection(client);
      // Its parts of the file are shared with what is replaced, and so worth being moved.
      for (var i = 0; i < 2_000; i++) {
        quiet.insertOne(new Document("_id", "q" + i).append("text", "q".repeat(1_000)));
        busy.insertOne(new Document("_id", "b" + i).append("text", "b".repeat(4_000)));
      }
      var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
      for (var round = 0; System.nanoTime() < until; round++) {
        for (var i = 0; i < 100; i++) {
          var id = "b" + (round * 100 + i) % 2_000;
          busy.updateOne(eq("_id", id), set("text", "c".repeat(4_000) + round));
        }
        assertThat(quiet.find().into(new ArrayList<>())).hasSize(2_000);
      }
    }
  }

  private static MongoCollection<Document> uniquelyIndexed(MongoClient client) {
    var collection = collection(client);
    collection.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    return collection;
  }

  private static MongoCollection<Document> collection(MongoClient client) {
    return client.getDatabase("test").getCollection("things");
  }

  private static MongoClient client(String uri) {
    return MongoClients.create(uri + "/?serverSelectionTimeoutMS=10000&retryWrites=false");
  }
}
