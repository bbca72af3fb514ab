package org.wayfinder.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/** The H2 backend of mongo-java-server with databases that commit before they acknowledge. */
final class DurableBackend extends H2Backend {

  private final MVStore store;
  private final GroupCommit commits;

  DurableBackend(MVStore store, GroupCommit commits) {
    // Before super(), which opens the databases that the file holds.
    this.store = store;
    this.commits = commits;
    super(store);
  }

  /** Answers {@code hello}, which health checks ask, as its older name. */
  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    var known = command.equalsIgnoreCase("hello") ? "ismaster" : command;
    return super.handleCommand(channel, database, known, query);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new DurableDatabase(name, store, commits, getCursorRegistry());
  }
}
