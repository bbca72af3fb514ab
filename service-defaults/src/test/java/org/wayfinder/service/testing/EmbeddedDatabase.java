package org.wayfinder.service.testing;

import org.wayfinder.database.LocalDatabase;

/**
 * The local database in this JVM, in memory. It is not MongoDB: what it can't show is shown by the
 * store contracts on the official image.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final EmbeddedDatabase SHARED = new EmbeddedDatabase();

  private final LocalDatabase database = LocalDatabase.inMemory();
  private final String address = database.uri() + "/";

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
    database.close();
  }
}
