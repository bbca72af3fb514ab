package org.wayfinder.local.stack;

import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** Which port each process has; all of them different. */
public record Ports(Map<Port, Integer> numbers) {

  private static final int LOWEST_FREE = 20_000;
  private static final int HIGHEST_FREE = 32_000;
  private static final int MOST_TRIES = 1_000;

  /**
   * Keeps a copy, the usual number for what is not named.
   *
   * @throws IllegalArgumentException when two share a number or one is none
   */
  public Ports {
    var complete = new EnumMap<Port, Integer>(Port.class);
    var owners = new HashMap<Integer, Port>();
    for (var port : Port.values()) {
      int number = numbers.getOrDefault(port, port.usual());
      if (number < 1 || number > 65_535) {
        throw new IllegalArgumentException(
            "%d is no port; give %s one from 1 to 65535.".formatted(number, port.label()));
      }
      var owner = owners.put(number, port);
      if (owner != null) {
        throw new IllegalArgumentException(
            "Port %d is given to both %s and %s.".formatted(number, owner.label(), port.label()));
      }
      complete.put(port, number);
    }
    numbers = Map.copyOf(complete);
  }

  static Ports usual() {
    return new Ports(Map.of());
  }

  /**
   * Any that nothing listens on just now, below the range from which systems take the near ends of
   * outgoing connections: a process that is started again must find its port still free.
   */
  static Ports free() {
    var numbers = new EnumMap<Port, Integer>(Port.class);
    for (var port : Port.values()) {
      numbers.put(port, freeBeside(numbers.values()));
    }
    return new Ports(numbers);
  }

  private static int freeBeside(Collection<Integer> given) {
    for (var tries = 0; tries < MOST_TRIES; tries++) {
      int number = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE);
      if (!given.contains(number) && !PortCheck.isTaken(number)) {
        return number;
      }
    }
    throw new StackException("No free port is to be had.");
  }

  Ports with(Map<Port, Integer> others) {
    var merged = new EnumMap<Port, Integer>(Port.class);
    merged.putAll(numbers);
    merged.putAll(others);
    return new Ports(merged);
  }

  public int of(Port port) {
    return numbers.getOrDefault(port, port.usual());
  }

  /** The address of an HTTP server, without a path. */
  public URI http(Port port) {
    return URI.create("http://127.0.0.1:" + of(port));
  }

  /** By label, in the order of labels: what is stored. */
  Map<String, Integer> byLabel() {
    var labels = new TreeMap<String, Integer>();
    numbers.forEach((port, number) -> labels.put(port.label(), number));
    return labels;
  }

  static Ports fromLabels(Map<String, Integer> labels) {
    var numbers = new EnumMap<Port, Integer>(Port.class);
    labels.forEach(
        (label, number) -> Port.labelled(label).ifPresent(port -> numbers.put(port, number)));
    return new Ports(numbers);
  }
}
