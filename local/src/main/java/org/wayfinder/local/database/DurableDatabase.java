package org.wayfinder.local.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** A database whose answer to a command that changes something is sent after the commit. */
final class DurableDatabase extends H2Database {

  private static final Set<String> CHANGING =
      Set.of(
          "insert",
          "update",
          "delete",
          "findandmodify",
          "create",
          "createindexes",
          "drop",
          "dropdatabase",
          "dropindexes",
          "deleteindexes",
          "renamecollection",
          "aggregate");

  private final MVStore store;
  private final GroupCommit commits;

  DurableDatabase(String name, MVStore store, GroupCommit commits, CursorRegistry cursors) {
    // Before super(), which opens the collections that the file holds.
    this.store = store;
    this.commits = commits;
    super(name, store, cursors);
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    if (!CHANGING.contains(command.toLowerCase(Locale.ROOT))) {
      return super.handleCommand(channel, command, query, databases, oplog);
    }
    return commits.afterCommit(
        () -> super.handleCommand(channel, command, query, databases, oplog));
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    return new BsonCollection(
        this,
        name,
        options,
        store.openMap("databases." + getFullCollectionNamespace(name)),
        cursorRegistry);
  }
}
