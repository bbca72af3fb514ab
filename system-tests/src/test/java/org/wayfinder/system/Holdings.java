package org.wayfinder.system;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wayfinder.local.stack.LocalStack;
import org.wayfinder.local.stack.Port;

/** All that a stack holds in databases, topics and log files, to look for somebody in. */
final class Holdings implements AutoCloseable {

  private final LocalStack stack;
  private final MongoClient databases;

  Holdings(LocalStack stack) {
    this.stack = stack;
    this.databases = MongoClients.create("mongodb://127.0.0.1:" + stack.ports().of(Port.DATABASE));
  }

  /** Where something is held, and all of it as text. */
  record Place(String name, String text) {

    boolean mentions(String word) {
      return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
  }

  /** Every document, record and log file. */
  List<Place> all() {
    var places = new ArrayList<Place>();
    for (var database : databases.listDatabaseNames()) {
      for (var collection : databases.getDatabase(database).listCollectionNames()) {
        for (var document : databases.getDatabase(database).getCollection(collection).find()) {
          places.add(
              new Place(
                  "%s.%s %s".formatted(database, collection, document.get("_id")),
                  document.toJson()));
        }
      }
    }
    records().forEach(found -> places.add(new Place(found.topic(), text(found))));
    places.addAll(logs());
    return places;
  }

  private List<Place> logs() {
    try (var files = Files.walk(stack.data().logs())) {
      var found = new ArrayList<Place>();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        found.add(new Place("log " + file.getFileName(), Files.readString(file)));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(ConsumerRecord<String, byte[]> found) {
    var text = new StringBuilder(String.valueOf(found.key()));
    found.headers().forEach(header -> text.append(' ').append(utf8(header.value())));
    return text.append(' ').append(utf8(found.value())).toString();
  }

  private static String utf8(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  /** All records of all topics but the broker's own. */
  List<ConsumerRecord<String, byte[]>> records() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", broker()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> !topic.getKey().startsWith("__"))
              .flatMap(topic -> topic.getValue().stream())
              .map(part -> new TopicPartition(part.topic(), part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }

  /** Writes records anew, as somebody would who replays a topic. */
  void replay(Collection<ConsumerRecord<String, byte[]>> records) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (var old : records) {
        var again =
            new ProducerRecord<>(
                old.topic(), old.partition(), old.key(), old.value(), old.headers());
        Objects.requireNonNull(producer.send(again).get());
      }
    }
  }

  /** Makes every topic that forgets with time forget after a second. */
  void shortenRetention() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker()))) {
      var changes = new TreeMap<String, Map<ConfigResource, Collection<AlterConfigOp>>>();
      for (var topic : forgetting(admin)) {
        changes.put(
            topic,
            Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                List.of(
                    set(TopicConfig.RETENTION_MS_CONFIG, "1000"),
                    set(TopicConfig.SEGMENT_MS_CONFIG, "1000"))));
      }
      for (var change : changes.values()) {
        admin.incrementalAlterConfigs(change).all().get();
      }
    }
  }

  private static AlterConfigOp set(String name, String value) {
    return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
  }

  private static List<String> forgetting(Admin admin)
      throws ExecutionException, InterruptedException {
    var topics =
        admin.listTopics().names().get().stream()
            .filter(topic -> !topic.startsWith("__"))
            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
            .toList();
    return admin.describeConfigs(topics).all().get().entrySet().stream()
        .filter(topic ->
            TopicConfig.CLEANUP_POLICY_DELETE.equals(
                topic.getValue().get(TopicConfig.CLEANUP_POLICY_CONFIG).value()))
        .map(topic -> topic.getKey().name())
        .collect(Collectors.toList());
  }

  private String broker() {
    return "127.0.0.1:" + stack.ports().of(Port.BROKER);
  }

  @Override
  public void close() {
    databases.close();
  }
}
