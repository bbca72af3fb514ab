package org.wayfinder.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayfinder.local.FreePort;

class LocalBrokerIntegrationTests {

  private static final String TOPIC = "students";

  @TempDir Path folder;

  @Test
  void keepsTopicsAndRecordsOverARestartEvenOnOtherPorts() throws Exception {
    try (var broker = LocalBroker.start(folder, FreePort.next(), FreePort.next())) {
      createTopic(broker);
      send(broker, "first");
    }
    try (var broker = LocalBroker.start(folder, FreePort.next(), FreePort.next())) {
      send(broker, "second");
      assertThat(read(broker, 2)).containsExactly("first", "second");
    }
  }

  private static void createTopic(LocalBroker broker) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
  }

  private static void send(LocalBroker broker, String value) throws Exception {
    var settings =
        Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, value)).get();
    }
  }

  private static List<String> read(LocalBroker broker, int atLeast) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
    var values = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
      for (var poll = 0; poll < 50 && values.size() < atLeast; poll++) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
