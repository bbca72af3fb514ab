package org.wayfinder.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of child JVMs: small heaps, no warnings, and one of two aims for the rest. */
public final class JavaCommand {

  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          // Two carriers can both be pinned by virtual threads that load classes.
          "-Djdk.virtualThreadScheduler.parallelism=8",
          "-Xshare:auto",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Path java;
  private final int heapMegabytes;
  private final Aim aim;

  public JavaCommand(Path java, int heapMegabytes, Aim aim) {
    this.java = java;
    this.heapMegabytes = heapMegabytes;
    this.aim = aim;
  }

  /** What a JVM is to be good at. */
  public enum Aim {
    /**
     * Half the processor time until a service answers, and 40 MB less; the second compiler would
     * pay only under a load that a stack for trying does not see.
     */
    QUICK_START("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
    /** As in production: both compilers, and the collector that the JVM chooses. */
    THROUGHPUT();

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes an immutable one.
    private final List<String> options;

    Aim(String... options) {
      this.options = List.of(options);
    }
  }

  /** Runs a jar. */
  public List<String> jar(Path jar, String... arguments) {
    return command(List.of("-jar", jar.toString()), arguments);
  }

  /** Runs a class of this program. */
  public List<String> main(String classPath, Class<?> main, String... arguments) {
    return command(List.of("-cp", classPath, main.getName()), arguments);
  }

  private List<String> command(List<String> program, String... arguments) {
    var command = new ArrayList<String>();
    command.add(java.toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.addAll(aim.options);
    command.addAll(OPTIONS);
    command.addAll(program);
    command.addAll(List.of(arguments));
    return command;
  }
}
