package org.wayfinder.local.stack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What listens on a port of its own, with the port it takes unless told otherwise. */
public enum Port {
  GATEWAY(8080),
  CATALOG(8081),
  PROFILE(8082),
  RECOMMENDATION(8083),
  SIGN_IN(8090),
  BROKER(19092),
  CONTROLLER(19093),
  DATABASE(27117);

  private final int usual;

  Port(int usual) {
    this.usual = usual;
  }

  int usual() {
    return usual;
  }

  /** The name people write: {@code sign-in}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one that has this name. */
  public static Optional<Port> labelled(String label) {
    return Arrays.stream(values()).filter(port -> port.label().equals(label)).findFirst();
  }

  /** All names, for messages. */
  public static String labels() {
    return Arrays.stream(values()).map(Port::label).collect(Collectors.joining(", "));
  }
}
