package org.wayfinder.local.stack;

import java.nio.file.Files;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.PrivateFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The options of this run joined with what a data folder remembers: its ports, because people are
 * known by the address of the sign-in server, and whether its data lies in the local database.
 *
 * @param ports where each process listens
 * @param reached where others reach it
 * @param aim what the JVMs are to be good at
 * @param told settings for every process, beside those of the plan
 */
record StackSettings(
    Ports ports,
    Ports reached,
    @Nullable String mongodbUri,
    JavaCommand.Aim aim,
    Map<String, Object> told) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Quick to start, and each process is reached where it listens. */
  StackSettings(Ports ports, @Nullable String mongodbUri) {
    this(ports, ports, mongodbUri, JavaCommand.Aim.QUICK_START, Map.of());
  }

  /** What is stored. */
  private record Stored(Map<String, Integer> ports, boolean localDatabase) {}

  /**
   * Joins and stores them.
   *
   * @throws StackException when the options don't go with the folder's data, or a port is taken
   */
  static StackSettings settle(DataFolder folder, StackOptions options) {
    var stored = read(folder);
    stored.ifPresent(before -> requireSameDatabase(before, options));
    var ports = ports(stored, folder, options);
    var settings =
        new StackSettings(
            ports,
            ports.with(options.reachedAt()),
            options.mongodbUri(),
            options.aim(),
            options.told());
    PortCheck.requireFree(settings.ports(), settings.listening());
    var now = new Stored(settings.ports().byLabel(), settings.isDatabaseLocal());
    PrivateFile.write(folder.settings(), JSON.writeValueAsString(now));
    return settings;
  }

  private static Optional<Stored> read(DataFolder folder) {
    var file = folder.settings();
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), Stored.class))
        : Optional.empty();
  }

  private static void requireSameDatabase(Stored before, StackOptions options) {
    if (before.localDatabase() != (options.mongodbUri() == null)) {
      throw new StackException(
          before.localDatabase()
              ? "The data of this folder lies in the local database; give another --data to use"
                  + " --mongodb-uri."
              : "The data of this folder lies in a MongoDB: give --mongodb-uri again, or another"
                  + " --data.");
    }
  }

  private static Ports ports(Optional<Stored> stored, DataFolder folder, StackOptions options) {
    if (stored.isEmpty()) {
      return (options.freePorts() ? Ports.free() : Ports.usual()).with(options.ports());
    }
    var before = Ports.fromLabels(stored.get().ports());
    var chosen = before.with(options.ports());
    if (chosen.of(Port.SIGN_IN) != before.of(Port.SIGN_IN)) {
      throw new StackException(
          "People in %s are known by the sign-in server at %s, so its port can't change. Use another --data, or ./wayfinder reset."
              .formatted(folder.root(), before.http(Port.SIGN_IN)));
    }
    return options.freePorts() ? replaceTaken(chosen) : chosen;
  }

  private static Ports replaceTaken(Ports chosen) {
    var free = Ports.free();
    var others = new EnumMap<Port, Integer>(Port.class);
    for (var port : Port.values()) {
      if (port != Port.SIGN_IN && PortCheck.isTaken(chosen.of(port))) {
        others.put(port, free.of(port));
      }
    }
    return chosen.with(others);
  }

  boolean isDatabaseLocal() {
    return mongodbUri == null;
  }

  private Set<Port> listening() {
    return isDatabaseLocal()
        ? EnumSet.allOf(Port.class)
        : EnumSet.complementOf(EnumSet.of(Port.DATABASE));
  }

  /** The address of one service's database. */
  String mongodb(String database) {
    var uri = mongodbUri;
    return uri == null
        ? "mongodb://127.0.0.1:" + reached.of(Port.DATABASE) + "/" + database
        : MongoUri.withDatabase(uri, database);
  }
}
