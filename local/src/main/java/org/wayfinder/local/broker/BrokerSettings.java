package org.wayfinder.local.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * The settings of a one-node broker on loopback: every replication factor 1, few partitions of its
 * own topics, small buffers, topics only by those who own them.
 */
record BrokerSettings(Path folder, int port, int controllerPort, int reachedAt) {

  private static final String LOOPBACK = "127.0.0.1:";

  private static final List<String> SINGLE_COPY =
      List.of(
          "offsets.topic.replication.factor",
          "transaction.state.log.replication.factor",
          "transaction.state.log.min.isr",
          "share.coordinator.state.topic.replication.factor",
          "share.coordinator.state.topic.min.isr",
          "default.replication.factor",
          "min.insync.replicas");

  Path file() {
    return folder.resolve("server.properties");
  }

  Path logFolder() {
    return folder.resolve("data");
  }

  /** Written by the format step, once; its absence means that there is nothing to lose. */
  Path formattedMark() {
    return logFolder().resolve("meta.properties");
  }

  Properties toProperties() {
    var properties = new Properties();
    addresses(properties);
    SINGLE_COPY.forEach(key -> properties.setProperty(key, "1"));
    properties.setProperty("log.dirs", logFolder().toString());
    properties.setProperty("offsets.topic.num.partitions", "4");
    properties.setProperty("transaction.state.log.num.partitions", "2");
    properties.setProperty("share.coordinator.state.topic.num.partitions", "2");
    properties.setProperty("group.initial.rebalance.delay.ms", "0");
    properties.setProperty("auto.create.topics.enable", "false");
    properties.setProperty("num.network.threads", "2");
    properties.setProperty("num.io.threads", "4");
    // The default of 128 MB would be taken from the heap at once.
    properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
    properties.setProperty("log.segment.bytes", "67108864");
    // Whoever shortens a topic's retention here wants to see it.
    properties.setProperty("log.retention.check.interval.ms", "5000");
    properties.setProperty("broker.heartbeat.interval.ms", "500");
    properties.setProperty("broker.session.timeout.ms", "6000");
    return properties;
  }

  private void addresses(Properties properties) {
    var controller = ",CONTROLLER://" + LOOPBACK + controllerPort;
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("node.id", "1");
    properties.setProperty("controller.quorum.bootstrap.servers", LOOPBACK + controllerPort);
    properties.setProperty("listeners", "PLAINTEXT://" + LOOPBACK + port + controller);
    // Clients go on to the address that the broker names, so a wire in between must be named here.
    properties.setProperty(
        "advertised.listeners", "PLAINTEXT://" + LOOPBACK + reachedAt + controller);
    properties.setProperty("controller.listener.names", "CONTROLLER");
    properties.setProperty("inter.broker.listener.name", "PLAINTEXT");
    properties.setProperty(
        "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
  }
}
