package org.wayfinder.system.fault;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wayfinder.local.stack.LocalStack;
import org.wayfinder.local.stack.Port;
import org.wayfinder.local.stack.StackOptions;
import org.wayfinder.local.supervisor.ProcessSpec;
import org.wayfinder.local.supervisor.ProcessStatus;
import org.wayfinder.local.supervisor.Supervisor;

/**
 * A stack of its own with a wire in front of every process, and a second recommendation-service
 * with a wire of its own to the database.
 */
final class FaultStack implements AutoCloseable {

  private static final Map<Victim, Port> REACHED =
      Map.of(
          Victim.DATABASE, Port.DATABASE,
          Victim.BROKER, Port.BROKER,
          Victim.SIGN_IN, Port.SIGN_IN,
          Victim.CATALOG, Port.CATALOG,
          Victim.PROFILE, Port.PROFILE,
          Victim.RECOMMENDATION, Port.RECOMMENDATION,
          Victim.GATEWAY, Port.GATEWAY);

  private final Map<Victim, FaultProxy> wires = new EnumMap<>(Victim.class);
  private final LocalStack stack;
  private final Supervisor second;

  private FaultStack(Path data) {
    var reachedAt = new EnumMap<Port, Integer>(Port.class);
    for (var victim : Victim.values()) {
      var wire = new FaultProxy();
      wires.put(victim, wire);
      var port = REACHED.get(victim);
      if (port != null) {
        reachedAt.put(port, wire.port());
      }
    }
    stack =
        LocalStack.prepare(
            data, StackOptions.onFreePorts().reachedAt(reachedAt), FaultStack::report);
    REACHED.forEach((victim, port) -> wire(victim).to(stack.ports().of(port)));
    wire(Victim.RECOMMENDATION_2).to(stack.ports().of(Port.DATABASE));
    second = new Supervisor(List.of(second()), FaultStack::report);
  }

  /** Starts all of it and returns when it answers. */
  static FaultStack start(Path data) {
    var stack = new FaultStack(data);
    try {
      stack.stack.start();
      stack.second.start();
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  private ProcessSpec second() {
    var first = stack.spec(Victim.RECOMMENDATION.process());
    var name = Victim.RECOMMENDATION_2.process();
    var port = FreePort.next();
    var database = wire(Victim.RECOMMENDATION_2).port();
    return new ProcessSpec(
        name,
        port,
        () -> {
          var command = new ArrayList<>(first.command().get());
          command.add("--server.port=" + port);
          command.add("--spring.mongodb.uri=mongodb://127.0.0.1:" + database + "/recommendations");
          return command;
        },
        first.environment(),
        stack.data().log(name),
        LocalStack.probe(name, port),
        Set.of(),
        Set.of());
  }

  private static void report(ProcessStatus status) {
    System.out.printf("[stack] %s %s %s%n", status.name(), status.state().word(), status.note());
  }

  FaultProxy wire(Victim victim) {
    var wire = wires.get(victim);
    if (wire == null) {
      throw new IllegalArgumentException("no wire to " + victim);
    }
    return wire;
  }

  /** The process as it is now. */
  ProcessStatus status(Victim victim) {
    return processes()
        .filter(status -> status.name().equals(victim.process()))
        .findFirst()
        .orElseThrow();
  }

  Stream<ProcessStatus> processes() {
    return Stream.concat(stack.processes().stream(), second.statuses().stream());
  }

  LocalStack local() {
    return stack;
  }

  URI gateway() {
    return stack.gateway();
  }

  /** The database past its wire, for those who only watch. */
  String mongodbUri() {
    return "mongodb://127.0.0.1:" + stack.ports().of(Port.DATABASE);
  }

  String bootstrapServers() {
    return "127.0.0.1:" + wire(Victim.BROKER).port();
  }

  /** Kills a process, which stays down until {@link #release}. */
  void hold(Victim victim) {
    if (victim == Victim.RECOMMENDATION_2) {
      second.hold(victim.process());
    } else {
      stack.hold(victim.process());
    }
  }

  void release(Victim victim) {
    if (victim == Victim.RECOMMENDATION_2) {
      second.release(victim.process());
    } else {
      stack.release(victim.process());
    }
  }

  /** Mends every wire and wakes every process. */
  void heal() {
    wires.values().forEach(wire -> wire.become(new Wire.Pass()));
    processes().forEach(status -> Signal.CONT.to(status.pid()));
  }

  @Override
  public void close() {
    heal();
    second.close();
    stack.close();
    wires.values().forEach(FaultProxy::close);
  }

  /** How slow a slow wire is. */
  static Wire slow() {
    return new Wire.Slow(Duration.ofMillis(150), 100_000);
  }
}
