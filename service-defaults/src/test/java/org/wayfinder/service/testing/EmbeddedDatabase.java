package org.wayfinder.service.testing;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/**
 * A server in this JVM that answers the MongoDB wire protocol. It is not MongoDB: what it can't
 * show is shown by the store contracts on the official image.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final EmbeddedDatabase SHARED = new EmbeddedDatabase();

  private final MongoServer server = new MongoServer(H2Backend.inMemory());
  private final String address;

  /** Starts a server of its own on a free loopback port. */
  public EmbeddedDatabase() {
    var bound = server.bind();
    this.address = "mongodb://127.0.0.1:" + bound.getPort() + "/";
  }

  /** One server for all tests of a JVM; each test class takes a database name of its own. */
  public static EmbeddedDatabase shared() {
    return SHARED;
  }

  /** Connection string that names a database. */
  public String uri(String database) {
    return address + database;
  }

  /** Ends the server at once, as a crash would. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
