package org.wayfinder.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A control group of its own that holds one process to a share of one processor, by whichever of
 * Linux's two interfaces there is. Closing it takes the limit away.
 */
public final class CpuShare implements AutoCloseable {

  private static final Path ROOT = Path.of("/sys/fs/cgroup");
  private static final int PERIOD_MICROS = 100_000;

  private final Path parent;
  private final Path group;

  private CpuShare(Path parent, Path group) {
    this.parent = parent;
    this.group = group;
  }

  /** Whether this machine lets us limit processes. */
  public static boolean isPossible() {
    return parents().stream().anyMatch(Files::isWritable);
  }

  /** What to tell people when it is not possible. */
  public static String whyNot() {
    return "Processes can't be held to a share of a processor here: neither %s nor %s may be written to. Run it as root, or in a container with its own control group."
        .formatted(ROOT.resolve("cpu"), ROOT);
  }

  private static List<Path> parents() {
    var first = ROOT.resolve("cpu");
    return Files.exists(first.resolve("cpu.cfs_quota_us"))
        ? List.of(first)
        : Files.exists(ROOT.resolve("cgroup.controllers")) ? List.of(ROOT) : List.of();
  }

  /**
   * Holds a running process, with all its threads, to a share of one processor.
   *
   * @param share e.g. 0.2
   */
  public static CpuShare of(long pid, double share) {
    var parent =
        parents().stream()
            .filter(Files::isWritable)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(whyNot()));
    var limit = new CpuShare(parent, parent.resolve("wayfinder-bench-" + pid));
    try {
      limit.set(Math.round(share * PERIOD_MICROS), pid);
      return limit;
    } catch (IOException e) {
      limit.close();
      throw new UncheckedIOException(whyNot(), e);
    }
  }

  private void set(long quota, long pid) throws IOException {
    Files.createDirectories(group);
    if (Files.exists(group.resolve("cpu.cfs_quota_us"))) {
      write(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
      write(group.resolve("cpu.cfs_quota_us"), Long.toString(quota));
    } else {
      if (!Files.exists(group.resolve("cpu.max"))) {
        write(parent.resolve("cgroup.subtree_control"), "+cpu");
      }
      write(group.resolve("cpu.max"), String.format(Locale.ROOT, "%d %d", quota, PERIOD_MICROS));
    }
    write(group.resolve("cgroup.procs"), Long.toString(pid));
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  @Override
  public void close() {
    try {
      var members = group.resolve("cgroup.procs");
      if (Files.exists(members)) {
        for (var pid : Files.readAllLines(members)) {
          write(parent.resolve("cgroup.procs"), pid);
        }
      }
      Files.deleteIfExists(group);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
