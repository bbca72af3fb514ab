package org.wayfinder.local.database;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that speaks MongoDB's wire protocol, on loopback, without authentication, with its data
 * in one file. A write is in the file before it is acknowledged, so killing the process loses
 * nothing that a client was told of; a power cut may, for nothing is forced to the disk. It is for
 * trying, developing and testing; production is MongoDB.
 */
public final class LocalDatabase implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LocalDatabase.class);
  private static final String LOOPBACK = "127.0.0.1";

  private static final int CLOSE_COMPACTION_MILLIS = 1_000;

  private final MVStore store;
  private final GroupCommit commits;
  private final MongoServer server;
  private final ScheduledExecutorService housekeeping;

  private LocalDatabase(MVStore store, GroupCommit commits, int port) {
    this.store = store;
    this.commits = commits;
    this.server = new MongoServer(new DurableBackend(store, commits));
    this.housekeeping =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("compact").factory());
    server.bind(LOOPBACK, port);
    var _ = housekeeping.scheduleWithFixedDelay(this::compact, 1, 1, TimeUnit.SECONDS);
  }

  /**
   * Opens or creates the file and serves it.
   *
   * @param port 0 for any free one
   */
  public static LocalDatabase start(Path file, int port) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    // No commit in the background: it could catch a change half done.
    var store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
    store.setRetentionTime(1_000);
    store.setVersionsToKeep(0);
    return new LocalDatabase(store, new GroupCommit(store), port);
  }

  /** The address for drivers, without a database name. */
  public String uri() {
    return "mongodb://" + LOOPBACK + ":" + server.getLocalAddress().getPort();
  }

  /** Every commit appends; the space of what later commits replaced is used again. */
  private void compact() {
    try {
      commits.betweenChanges(() -> store.compact(50, 4 * 1024 * 1024));
    } catch (RuntimeException e) {
      log.warn("The database file could not be compacted; it will be tried again.", e);
    }
  }

  @Override
  public void close() {
    housekeeping.close();
    server.shutdownNow();
    store.close(CLOSE_COMPACTION_MILLIS);
  }

  /** Runs until the JVM is told to stop. Arguments: file, port. */
  public static void main(String[] args) throws IOException {
    var database = start(Path.of(args[0]), Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop-database"));
    log.info("The database answers at {}.", database.uri());
  }
}
