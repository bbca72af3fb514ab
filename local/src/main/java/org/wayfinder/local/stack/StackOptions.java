package org.wayfinder.local.stack;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a stack is to be started.
 *
 * @param ports those that are not to be as usual, or as the last time
 * @param freePorts takes any free ports the first time, and the same again later
 * @param mongodbUri a MongoDB to use instead of the local database, or nothing
 */
public record StackOptions(
    Map<Port, Integer> ports, boolean freePorts, @Nullable String mongodbUri) {

  public StackOptions {
    ports = Map.copyOf(ports);
  }

  /** The usual ports and the local database. */
  public static StackOptions usual() {
    return new StackOptions(Map.of(), false, null);
  }

  /** Free ports and the local database: for tests, and for a second stack on the same machine. */
  public static StackOptions onFreePorts() {
    return new StackOptions(Map.of(), true, null);
  }
}
