package org.wayfinder.database;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred thousand documents of 2 KB in a server with 768 MB of heap; prints how long things
 * take.
 */
@Tag("long")
class LargeCollectionIntegrationTests {

  private static final int DOCUMENTS = 100_000;
  private static final int BULK = 500;
  private static final int SCHOOLS = 50;

  private final Random random = new Random(7);

  @TempDir Path folder;

  @Test
  @Timeout(280)
  void everythingThatStoresDoFitsIntoTheHeap() throws Exception {
    var file = folder.resolve("wayfinder.db");
    var port = FreePort.next();
    var server =
        JavaChild.startWithHeap(
            "768m", LocalDatabase.class, file.toString(), Integer.toString(port));
    try (var client =
        MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=20000")) {
      var things = client.getDatabase("large").getCollection("things");
      things.createIndex(Indexes.ascending("school", "_id"));
      fill(things);
      read(things);
      change(things);
      System.out.printf(
          "%-44s %8d MB%n%-44s %8d MB%n",
          "file",
          Files.size(file) >> 20,
          "most memory of the process",
          JavaChild.peakMegabytes(server));
      assertThat(server.isAlive()).isTrue();
    } finally {
      server.destroyForcibly().waitFor();
    }
    assertThat(Files.size(file)).isLessThan(4L * DOCUMENTS * 2_000);
  }

  private void fill(MongoCollection<Document> things) throws Exception {
    Figures.of("insert 100,000 by upserts, 500 a bulk", () -> replaceAll(things, 1));
    Figures.of("replace all of them under a condition", () -> replaceAll(things, 2));
  }

  private int replaceAll(MongoCollection<Document> things, int version) {
    var options = new BulkWriteOptions().ordered(false);
    var upsert = new ReplaceOptions().upsert(true);
    for (var from = 0; from < DOCUMENTS; from += BULK) {
      var writes =
          IntStream.range(from, from + BULK)
              .mapToObj(i ->
                  new ReplaceOneModel<>(
                      Filters.and(eq("_id", id(i)), lte("version", version)),
                      document(i, version),
                      upsert))
              .toList();
      things.bulkWrite(writes, options);
    }
    return DOCUMENTS;
  }

  private void read(MongoCollection<Document> things) throws Exception {
    Figures.of(
        "find 500 by id, 100 times",
        () -> {
          var found = 0;
          for (var i = 0; i < 100; i++) {
            var from = random.nextInt(DOCUMENTS - BULK);
            var ids = IntStream.range(from, from + BULK).mapToObj(this::id).toList();
            found += things.find(in("_id", ids)).into(new ArrayList<>()).size();
          }
          return found;
        });
    assertThat(
            Figures.of(
                "find 2,000 by index",
                () -> things.find(eq("school", "s7")).into(new ArrayList<>()).size()))
        .isEqualTo(DOCUMENTS / SCHOOLS);
    assertThat(Figures.of("page through all by key", () -> pageThrough(things)))
        .isEqualTo(DOCUMENTS);
    assertThat(
            Figures.of(
                "find one by a field without an index",
                () -> things.find(eq("number", 99_999)).into(new ArrayList<>()).size()))
        .isOne();
    assertThat(
            Figures.of(
                "the 10 greatest by a field without an index",
                () ->
                    things
                        .find()
                        .sort(descending("number"))
                        .limit(10)
                        .into(new ArrayList<>())
                        .size()))
        .isEqualTo(10);
    assertThat(
            Figures.of("count all that match", () -> (int) things.countDocuments(gt("number", 9))))
        .isEqualTo(DOCUMENTS - 10);
    Figures.of("count by index", () -> (int) things.countDocuments(eq("school", "s7")));
    assertThat(Figures.of("group all by school", () -> groups(things))).isEqualTo(SCHOOLS);
    assertThat(
            Figures.of(
                "read all, sorted without an index",
                () -> {
                  var count = 0;
                  for (var _ : things.find().sort(ascending("number"))) {
                    count++;
                  }
                  return count;
                }))
        .isEqualTo(DOCUMENTS);
  }

  private void change(MongoCollection<Document> things) throws Exception {
    Figures.of("update one by id, 2,000 times", () -> updateEach(things));
    assertThat(
            Figures.of(
                "update all at once",
                () ->
                    (int) things.updateMany(new Document(), inc("version", 1)).getModifiedCount()))
        .isEqualTo(DOCUMENTS);
    assertThat(
            Figures.of(
                "delete half",
                () -> (int) things.deleteMany(gt("number", DOCUMENTS / 2 - 1)).getDeletedCount()))
        .isEqualTo(DOCUMENTS / 2);
  }

  private int updateEach(MongoCollection<Document> things) {
    for (var i = 0; i < 2_000; i++) {
      things.updateOne(eq("_id", id(random.nextInt(DOCUMENTS))), inc("version", 1));
    }
    return 2_000;
  }

  private static int pageThrough(MongoCollection<Document> things) {
    var count = 0;
    var last = "";
    while (true) {
      var page =
          things.find(gt("_id", last)).sort(ascending("_id")).limit(100).into(new ArrayList<>());
      if (page.isEmpty()) {
        return count;
      }
      count += page.size();
      last = page.getLast().getString("_id");
    }
  }

  private static int groups(MongoCollection<Document> things) {
    return things
        .aggregate(List.of(Aggregates.group("$school", Accumulators.sum("n", 1))))
        .into(new ArrayList<>())
        .size();
  }

  private String id(int i) {
    // Not in the order of insertion.
    return "t%08x".formatted(Integer.reverse(i));
  }

  private Document document(int i, int version) {
    var parts = new ArrayList<Document>();
    for (var part = 0; part < 16; part++) {
      parts.add(
          new Document("id", "part-" + part)
              .append("score", random.nextDouble())
              .append("rank", part));
    }
    return new Document("_id", id(i))
        .append("number", i)
        .append("version", version)
        .append("school", "s" + i % SCHOOLS)
        .append("parts", parts)
        .append("text", "x".repeat(1_100));
  }
}
