package org.wayfinder.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import org.wayfinder.database.LocalDatabase;
import org.wayfinder.local.broker.LocalBroker;
import org.wayfinder.local.stack.Installation;
import org.wayfinder.local.stack.JavaCommand;
import org.wayfinder.local.supervisor.HealthProbe;

/**
 * A broker and a database with nothing in them, in processes of their own, set up alike for every
 * measurement. Closing it deletes what they kept.
 */
public final class Storage implements AutoCloseable {

  private static final int DATABASE_HEAP = 768;
  private static final int BROKER_HEAP = 512;
  private static final String LOOPBACK = "127.0.0.1:";

  private final Path folder;
  private final Child database;
  private final Child broker;
  private final int databasePort;
  private final int brokerPort;

  private Storage(Path folder, Child database, Child broker, int databasePort, int brokerPort) {
    this.folder = folder;
    this.database = database;
    this.broker = broker;
    this.databasePort = databasePort;
    this.brokerPort = brokerPort;
  }

  /** Starts both; what the folder held is deleted first. */
  public static Storage start(Path folder, Path logs) {
    delete(folder);
    var installation = Installation.find();
    var databasePort = FreePort.any();
    var database =
        Child.start(
            "database",
            databasePort,
            java(installation, DATABASE_HEAP)
                .main(
                    installation.localClassPath(),
                    LocalDatabase.class,
                    databaseFile(folder).toString(),
                    Integer.toString(databasePort)),
            Map.of(),
            logs.resolve("database.log"),
            new HealthProbe.Tcp(databasePort));
    try {
      var brokerPort = FreePort.any();
      var broker =
          Child.start(
              "broker",
              brokerPort,
              java(installation, BROKER_HEAP)
                  .main(
                      installation.localClassPath(),
                      LocalBroker.class,
                      folder.resolve("broker").toString(),
                      Integer.toString(brokerPort),
                      Integer.toString(FreePort.any()),
                      Integer.toString(brokerPort)),
              Map.of(),
              logs.resolve("broker.log"),
              new HealthProbe.Kafka(brokerPort));
      return new Storage(folder, database, broker, databasePort, brokerPort);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static JavaCommand java(Installation installation, int heapMegabytes) {
    return new JavaCommand(installation.java(), heapMegabytes, JavaCommand.Aim.THROUGHPUT);
  }

  private static Path databaseFile(Path folder) {
    return folder.resolve("database").resolve("wayfinder.db");
  }

  public String bootstrapServers() {
    return LOOPBACK + brokerPort;
  }

  /** The connection string of one database. */
  public String mongodb(String name) {
    return "mongodb://" + LOOPBACK + databasePort + "/" + name;
  }

  public Child database() {
    return database;
  }

  public Child broker() {
    return broker;
  }

  /** Size of the database on disk, in bytes. */
  public long databaseBytes() {
    try (var files = Files.walk(folder.resolve("database"))) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    broker.close();
    database.close();
    delete(folder);
  }
}
