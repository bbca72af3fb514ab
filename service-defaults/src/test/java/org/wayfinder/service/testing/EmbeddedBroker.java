package org.wayfinder.service.testing;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real Apache Kafka broker (KRaft) in this JVM, without topics: services create their own. */
public final class EmbeddedBroker {

  private static final EmbeddedBroker SHARED = new EmbeddedBroker();

  private final EmbeddedKafkaKraftBroker broker;

  private EmbeddedBroker() {
    broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.brokerProperties(
        Map.of(
            "auto.create.topics.enable", "false",
            "offsets.topic.num.partitions", "2",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            "log.cleaner.dedupe.buffer.size", "2097152"));
    broker.afterPropertiesSet();
    Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
  }

  /** One broker for all tests of a JVM; each test class takes topic names of its own. */
  public static EmbeddedBroker shared() {
    return SHARED;
  }

  public String bootstrapServers() {
    return broker.getBrokersAsString();
  }
}
