package org.wayfinder.local.stack;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a stack is to be started.
 *
 * @param ports those that are not to be as usual, or as the last time
 * @param freePorts takes any free ports the first time, and the same again later
 * @param mongodbUri a MongoDB to use instead of the local database, or nothing
 * @param reachedAt where the others and people reach a process, when that is not its own port: a
 *     test puts a faulty wire in between
 * @param aim what the JVMs are to be good at
 * @param told settings that every process is told beside those of the plan, by name
 */
public record StackOptions(
    Map<Port, Integer> ports,
    boolean freePorts,
    @Nullable String mongodbUri,
    Map<Port, Integer> reachedAt,
    JavaCommand.Aim aim,
    Map<String, Object> told) {

  public StackOptions {
    ports = Map.copyOf(ports);
    reachedAt = Map.copyOf(reachedAt);
    told = Map.copyOf(told);
  }

  /** A stack that is quick to start, each process reached where it listens. */
  public StackOptions(Map<Port, Integer> ports, boolean freePorts, @Nullable String mongodbUri) {
    this(ports, freePorts, mongodbUri, Map.of(), JavaCommand.Aim.QUICK_START, Map.of());
  }

  /** The usual ports and the local database. */
  public static StackOptions usual() {
    return new StackOptions(Map.of(), false, null);
  }

  /** Free ports and the local database: for tests, and for a second stack on the same machine. */
  public static StackOptions onFreePorts() {
    return new StackOptions(Map.of(), true, null);
  }

  /** The same with wires in between. */
  public StackOptions reachedAt(Map<Port, Integer> wires) {
    return new StackOptions(ports, freePorts, mongodbUri, wires, aim, told);
  }

  /** The same with these settings. */
  public StackOptions telling(Map<String, Object> settings) {
    return new StackOptions(ports, freePorts, mongodbUri, reachedAt, aim, settings);
  }

  /** The same with JVMs as in production, and with these settings. */
  public StackOptions forMeasuring(Map<String, Object> settings) {
    return new StackOptions(
        ports, freePorts, mongodbUri, reachedAt, JavaCommand.Aim.THROUGHPUT, settings);
  }
}
