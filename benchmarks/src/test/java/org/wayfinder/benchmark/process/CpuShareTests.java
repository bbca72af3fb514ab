package org.wayfinder.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CpuShareTests {

  @Test
  void aProcessIsHeldToItsShare() throws Exception {
    assumeTrue(CpuShare.isPossible(), CpuShare.whyNot());
    var busy = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
    try (var share = CpuShare.of(busy.pid(), 0.1)) {
      var before = cpuMillis(busy);
      assertThat(busy.waitFor(2, TimeUnit.SECONDS)).isFalse();
      assertThat(cpuMillis(busy) - before).isLessThan(700);
      assertThat(share).isNotNull();
    } finally {
      busy.destroyForcibly();
    }
  }

  @Test
  void nothingOfItIsLeftBehind() throws Exception {
    assumeTrue(CpuShare.isPossible(), CpuShare.whyNot());
    var idle = new ProcessBuilder("sleep", "20").start();
    try {
      CpuShare.of(idle.pid(), 0.5).close();
      assertThat(groups()).noneMatch(name -> name.endsWith("-" + idle.pid()));
      assertThat(idle.isAlive()).isTrue();
    } finally {
      idle.destroyForcibly();
    }
  }

  private static long cpuMillis(Process process) {
    return process.info().totalCpuDuration().orElseThrow().toMillis();
  }

  private static List<String> groups() throws IOException {
    try (var found = Files.walk(Path.of("/sys/fs/cgroup"), 2)) {
      return found
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("wayfinder-bench-"))
          .toList();
    }
  }
}
