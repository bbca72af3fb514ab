package org.wayfinder.database;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.database.server.BsonBackend;
import org.wayfinder.database.storage.Catalogue;
import org.wayfinder.database.storage.Commits;

/**
 * A server that speaks MongoDB's wire protocol, on loopback, without authentication, with its data
 * in one file. A write is in the file before it is acknowledged, so killing the process loses
 * nothing that a client was told of; with {@link DatabaseSettings#sync} a power cut doesn't either.
 * It is for trying, developing and testing; production is MongoDB.
 */
public final class LocalDatabase implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LocalDatabase.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final String EARLIER_FORMAT = "databases.";

  // A command waits for its commit on the thread of its connection.
  private static final int THREADS = 32;
  private static final int PAGE_BYTES = 8 * 1024;
  private static final int RETENTION_MILLIS = 1_000;
  private static final int COMPACTION_MILLIS = 500;
  private static final int COMPACTION_BYTES = 8 * 1024 * 1024;
  private static final int FILL_RATE_PERCENT = 50;

  private final MVStore store;
  private final Catalogue catalogue;
  private final MongoServer server;
  private final ScheduledExecutorService housekeeping;

  private LocalDatabase(MVStore store, int port, DatabaseSettings settings) {
    this.store = store;
    var commits = new Commits(store, settings.sync());
    this.catalogue = new Catalogue(store, commits);
    this.server = new MongoServer(new BsonBackend(catalogue, commits));
    this.housekeeping =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("compact").factory());
    server.bind(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port), 1, THREADS);
    var _ =
        housekeeping.scheduleWithFixedDelay(
            this::compact, COMPACTION_MILLIS, COMPACTION_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Opens or creates the file and serves it.
   *
   * @param port 0 for any free one
   */
  public static LocalDatabase start(Path file, int port) throws IOException {
    return start(file, port, DatabaseSettings.DEFAULTS);
  }

  /** As {@link #start(Path, int)}, with other settings. */
  public static LocalDatabase start(Path file, int port, DatabaseSettings settings)
      throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return new LocalDatabase(open(file, settings), port, settings);
  }

  /** Serves a database that is gone when it is closed, on any free port; for tests. */
  public static LocalDatabase inMemory() {
    return new LocalDatabase(open(null, DatabaseSettings.DEFAULTS), 0, DatabaseSettings.DEFAULTS);
  }

  private static MVStore open(@Nullable Path file, DatabaseSettings settings) {
    var builder =
        new MVStore.Builder()
            .pageSplitSize(PAGE_BYTES)
            .cacheSize(settings.cacheMegabytes())
            // No commit but ours: another could catch a change half done.
            .autoCommitDisabled()
            .autoCommitBufferSize(0);
    if (file != null) {
      builder.fileName(file.toString());
    }
    var store = builder.open();
    store.setRetentionTime(RETENTION_MILLIS);
    store.setVersionsToKeep(0);
    if (store.getMapNames().stream().anyMatch(name -> name.startsWith(EARLIER_FORMAT))) {
      store.closeImmediately();
      throw new IllegalStateException(
          file + " was written by an earlier version. Move it away to start with an empty one.");
    }
    return store;
  }

  /** The address for drivers, without a database name. */
  public String uri() {
    return "mongodb://" + LOOPBACK + ":" + server.getLocalAddress().getPort();
  }

  /** Every commit appends; the space of what later commits replaced is used again. */
  private void compact() {
    try {
      catalogue.compact(FILL_RATE_PERCENT, COMPACTION_BYTES);
    } catch (RuntimeException e) {
      log.warn("The database file could not be compacted; it will be tried again.", e);
    }
  }

  @Override
  public void close() {
    housekeeping.close();
    server.shutdownNow();
    catalogue.close();
    // Without the store's own compaction, which moves chunks in a way its assertions don't trust.
    store.close();
  }

  /**
   * Runs until the JVM is told to stop. Arguments: file, port, and {@code sync} to wait for the
   * disk at each commit.
   */
  public static void main(String[] args) throws IOException {
    var settings = DatabaseSettings.DEFAULTS.withSync(args.length > 2 && args[2].equals("sync"));
    var database = start(Path.of(args[0]), Integer.parseInt(args[1]), settings);
    Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop-database"));
    log.info("The database answers at {}.", database.uri());
  }
}
