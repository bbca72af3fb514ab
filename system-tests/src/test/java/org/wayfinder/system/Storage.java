package org.wayfinder.system;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.wayfinder.local.stack.LocalStack;
import org.wayfinder.local.stack.Port;

/** What a stack has stored, in the hands of somebody who copies it, puts it back or loses it. */
final class Storage implements AutoCloseable {

  private static final String STUDENTS = "students";
  private static final String POSITIONS = "positions";

  private final LocalStack stack;
  private final MongoClient client;

  Storage(LocalStack stack) {
    this.stack = stack;
    this.client = MongoClients.create("mongodb://127.0.0.1:" + stack.ports().of(Port.DATABASE));
  }

  private MongoDatabase recommendations() {
    return client.getDatabase("recommendations");
  }

  /** All documents of the recommendations database, by collection. */
  Map<String, List<Document>> copy() {
    var copy = new TreeMap<String, List<Document>>();
    for (var name : recommendations().listCollectionNames()) {
      copy.put(name, recommendations().getCollection(name).find().into(new ArrayList<>()));
    }
    return copy;
  }

  /** Makes the database what the copy says; the positions last, as the manual says. */
  void restore(Map<String, List<Document>> copy) {
    copy.keySet().stream()
        .sorted(Comparator.comparing(POSITIONS::equals))
        .forEach(name -> restore(name, copy.getOrDefault(name, List.of())));
  }

  private void restore(String name, List<Document> documents) {
    var collection = recommendations().getCollection(name);
    collection.deleteMany(Filters.nin("_id", documents.stream().map(d -> d.get("_id")).toList()));
    if (documents.isEmpty()) {
      return;
    }
    collection.bulkWrite(
        documents.stream()
            .map(document ->
                new ReplaceOneModel<>(
                    Filters.eq("_id", document.get("_id")),
                    document,
                    new ReplaceOptions().upsert(true)))
            .toList());
  }

  void drop() {
    recommendations().drop();
  }

  /** Deletes every record of the students topic, as its retention would. */
  void expireStates() throws Exception {
    try (var admin =
        Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + stack.ports().of(Port.BROKER)))) {
      var described = admin.describeTopics(List.of(STUDENTS)).topicNameValues().get(STUDENTS);
      var expired =
          Objects.requireNonNull(described).get().partitions().stream()
              .collect(
                  Collectors.toMap(
                      partition -> new TopicPartition(STUDENTS, partition.partition()),
                      partition -> RecordsToDelete.beforeOffset(-1)));
      admin.deleteRecords(expired).all().get();
    }
  }

  /** Deletes all that the broker, which must be dead, has stored. */
  void deleteBrokerData() throws IOException {
    try (var files = Files.walk(stack.data().root().resolve("broker").resolve("data"))) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
