package org.wayfinder.local.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Apache Kafka itself, one node, on loopback: formats its folder the first time, and from then on
 * finds its topics and records there, also after it was killed.
 */
public final class LocalBroker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LocalBroker.class);

  private final KafkaRaftServer server;
  private final int port;

  private LocalBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts the broker and returns when it answers.
   *
   * @param folder where its log lives; created when it is missing
   * @param port for clients
   * @param controllerPort for the broker's talk with itself
   */
  public static LocalBroker start(Path folder, int port, int controllerPort) throws IOException {
    return start(new BrokerSettings(folder, port, controllerPort, port));
  }

  private static LocalBroker start(BrokerSettings settings) throws IOException {
    var folder = settings.folder();
    Files.createDirectories(folder);
    try (var file = Files.newBufferedWriter(settings.file())) {
      settings.toProperties().store(file, "Written at each start; changes are lost.");
    }
    if (!Files.exists(settings.formattedMark())) {
      format(settings.file());
    }
    var config = KafkaConfig.fromProps(settings.toProperties(), false);
    var server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
    return new LocalBroker(server, settings.port());
  }

  private static void format(Path settings) throws IOException {
    var said = new ByteArrayOutputStream();
    String[] arguments = {
      "format",
      "--cluster-id",
      Uuid.randomUuid().toString(),
      "--config",
      settings.toString(),
      "--standalone",
      "--ignore-formatted"
    };
    var result =
        StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
    if (result != 0) {
      throw new IOException(
          "The broker's folder can't be formatted: " + said.toString(StandardCharsets.UTF_8));
    }
  }

  /** What clients take as {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  /**
   * Runs until the JVM is told to stop. Arguments: folder, port, controller port, the port at which
   * clients reach it.
   */
  public static void main(String[] args) throws IOException {
    var broker =
        start(
            new BrokerSettings(
                Path.of(args[0]),
                Integer.parseInt(args[1]),
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3])));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
    log.info("The broker answers at {}.", broker.bootstrapServers());
    broker.server.awaitShutdown();
  }
}
