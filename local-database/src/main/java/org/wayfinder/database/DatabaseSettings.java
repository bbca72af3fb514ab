package org.wayfinder.database;

/**
 * What can be chosen about a database.
 *
 * @param sync whether a write is acknowledged only when the disk has it, which survives a power cut
 *     and takes as long as the disk does
 * @param cacheMegabytes how much of the file is kept in memory
 */
public record DatabaseSettings(boolean sync, int cacheMegabytes) {

  /** In the file before the acknowledgement, but not forced to the disk. */
  public static final DatabaseSettings DEFAULTS = new DatabaseSettings(false, 32);

  public DatabaseSettings {
    if (cacheMegabytes < 1) {
      throw new IllegalArgumentException("cacheMegabytes must be at least 1");
    }
  }

  /** The same with or without waiting for the disk. */
  public DatabaseSettings withSync(boolean wanted) {
    return new DatabaseSettings(wanted, cacheMegabytes);
  }
}
