package org.wayfinder.local.supervisor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a process is and when it may run.
 *
 * @param port where it listens
 * @param command asked for just before the start, because preparing it may take a while
 * @param environment added to the supervisor's own
 * @param log takes what it prints
 * @param probe says when it is up
 * @param startsAfter those that have to be up before it is started
 * @param uses those that have to outlive it, next to those it starts after: they are stopped after
 *     it
 */
public record ProcessSpec(
    String name,
    int port,
    Supplier<List<String>> command,
    Map<String, String> environment,
    Path log,
    HealthProbe probe,
    Set<String> startsAfter,
    Set<String> uses) {

  public ProcessSpec {
    environment = Map.copyOf(environment);
    startsAfter = Set.copyOf(startsAfter);
    uses =
        Stream.concat(uses.stream(), startsAfter.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
