package org.wayfinder.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.bson.Document;

/**
 * One client that writes to documents nobody else writes to, and knows of each what was
 * acknowledged and what is under way: after a crash it must be the one or the other.
 */
final class CrashModel {

  private static final int DOCUMENTS = 150;
  private static final int BULK = 20;

  private final String owner;
  private final Random random;
  private final Map<String, Optional<Document>> acknowledged = new HashMap<>();
  private final Map<String, Optional<Document>> underWay = new HashMap<>();
  private int serial;
  private final AtomicInteger acknowledgements = new AtomicInteger();

  CrashModel(String owner, long seed) {
    this.owner = owner;
    this.random = new Random(seed);
    for (var i = 0; i < DOCUMENTS; i++) {
      acknowledged.put(owner + "/" + i, Optional.empty());
    }
  }

  int acknowledgements() {
    return acknowledgements.get();
  }

  /** Does one thing; an exception leaves it under way. */
  void write(MongoCollection<Document> things) {
    if (random.nextInt(6) == 0) {
      bulk(things);
      return;
    }
    var id = anyId();
    var before = known(id);
    if (before.isEmpty()) {
      var document = document(id, 1);
      underWay.put(id, Optional.of(document));
      things.insertOne(document);
    } else if (random.nextInt(5) == 0) {
      underWay.put(id, Optional.empty());
      things.deleteOne(eq("_id", id));
    } else {
      update(things, before.get());
    }
    acknowledge();
  }

  private void update(MongoCollection<Document> things, Document before) {
    var after = document(before.getString("_id"), before.getInteger("version") + 1);
    underWay.put(before.getString("_id"), Optional.of(after));
    var changes = new ArrayList<>(List.of(Updates.inc("version", 1)));
    after.forEach((field, value) -> {
      if (!field.equals("_id") && !field.equals("version")) {
        changes.add(Updates.set(field, value));
      }
    });
    var current = and(eq("_id", before.get("_id")), eq("version", before.get("version")));
    if (things.updateOne(current, Updates.combine(changes)).getModifiedCount() != 1) {
      throw new AssertionError("lost: " + before);
    }
  }

  private void bulk(MongoCollection<Document> things) {
    var writes = new ArrayList<WriteModel<Document>>();
    while (writes.size() < BULK) {
      var id = anyId();
      if (underWay.containsKey(id)) {
        continue;
      }
      var before = known(id);
      var version = before.map(document -> document.getInteger("version")).orElse(0);
      var after = document(id, version + 1);
      underWay.put(id, Optional.of(after));
      if (before.isEmpty()) {
        writes.add(new InsertOneModel<>(after));
      } else if (random.nextInt(4) == 0) {
        underWay.put(id, Optional.empty());
        writes.add(new DeleteOneModel<>(eq("_id", id)));
      } else {
        writes.add(new ReplaceOneModel<>(and(eq("_id", id), eq("version", version)), after));
      }
    }
    things.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    acknowledge();
  }

  private void acknowledge() {
    acknowledged.putAll(underWay);
    underWay.clear();
    acknowledgements.incrementAndGet();
  }

  private String anyId() {
    return owner + "/" + random.nextInt(DOCUMENTS);
  }

  private Optional<Document> known(String id) {
    return acknowledged.getOrDefault(id, Optional.empty());
  }

  private Document document(String id, int version) {
    serial++;
    var document =
        new Document("_id", id)
            .append("owner", owner)
            .append("version", version)
            .append("name", id + "#" + serial)
            .append("tags", List.of("t" + random.nextInt(9), "u" + random.nextInt(9)))
            .append("text", "x".repeat(random.nextInt(3_000)) + random.nextLong());
    return document.append("sum", sum(document));
  }

  /** Of all fields, so that no mixture of two versions has the right one. */
  static long sum(Map<String, Object> document) {
    var crc = new CRC32();
    for (var field : List.of("_id", "owner", "version", "name", "tags", "text")) {
      crc.update(String.valueOf(document.get(field)).getBytes(StandardCharsets.UTF_8));
    }
    return crc.getValue();
  }

  /** Says what is wrong with what the file holds, and takes that for the truth from here on. */
  List<String> compare(Map<Object, Map<String, Object>> found) {
    var wrong = new ArrayList<String>();
    acknowledged.replaceAll((id, known) -> {
      var there = Optional.ofNullable(found.get(id)).map(Document::new);
      var isExpected = there.equals(known) || there.equals(underWay.get(id));
      if (!isExpected) {
        wrong.add("%s: %s is there, acknowledged was %s".formatted(id, there, known));
      }
      there
          .filter(document -> !Objects.equals(document.get("sum"), sum(document)))
          .ifPresent(document -> wrong.add("torn: " + document));
      return there;
    });
    underWay.clear();
    return wrong;
  }
}
