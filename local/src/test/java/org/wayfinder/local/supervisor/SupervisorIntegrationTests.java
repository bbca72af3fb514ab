package org.wayfinder.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayfinder.local.FreePort;
import org.wayfinder.local.JavaChild;

class SupervisorIntegrationTests {

  @TempDir Path folder;

  private final List<ProcessStatus> heard = new CopyOnWriteArrayList<>();
  private SmallServers servers;

  @BeforeEach
  void servers() {
    servers = new SmallServers(folder);
  }

  @Test
  void startsInOrderAndStopsInReverse() throws Exception {
    var store = servers.server("store");
    var service = servers.server("service", "store");
    try (var supervisor = new Supervisor(List.of(service, store), heard::add)) {
      supervisor.start();
      assertThat(supervisor.statuses())
          .allSatisfy(status -> assertThat(status.state()).isEqualTo(ProcessState.UP));
    }
    assertThat(servers.lines())
        .containsExactly("start store", "start service", "stop service", "stop store");
    assertThat(heard).extracting(ProcessStatus::pid).allMatch(pid -> !isAlive(pid));
  }

  @Test
  void startsACrashedProcessAgainAndSaysSo() throws Exception {
    try (var supervisor = new Supervisor(List.of(servers.server("only")), heard::add)) {
      supervisor.start();
      var first = supervisor.statuses().getFirst().pid();

      assertThat(ProcessHandle.of(first).orElseThrow().destroyForcibly()).isTrue();

      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> {
            var now = supervisor.statuses().getFirst();
            assertThat(now.state()).isEqualTo(ProcessState.UP);
            assertThat(now.pid()).isNotEqualTo(first);
            assertThat(now.restarts()).isOne();
          });
      assertThat(heard)
          .filteredOn(status -> status.state() == ProcessState.CRASHED)
          .singleElement()
          .satisfies(status ->
              assertThat(status.note()).contains("exit code 137", "starting it again in 1 s"));
    }
  }

  @Test
  void keepsAHeldProcessDownUntilItIsReleased() throws Exception {
    try (var supervisor = new Supervisor(List.of(servers.server("only")), heard::add)) {
      supervisor.start();
      var first = supervisor.statuses().getFirst().pid();

      supervisor.hold("only");

      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () -> assertThat(supervisor.statuses().getFirst().note()).isEqualTo("held"));
      assertThat(isAlive(first)).isFalse();

      supervisor.release("only");

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> supervisor.statuses().getFirst().state() == ProcessState.UP);
      supervisor.hold("only");
    }
    assertThat(heard.getLast().state()).isEqualTo(ProcessState.STOPPED);
  }

  @Test
  void showsTheLogOfAProcessThatDoesNotComeUp() throws Exception {
    var broken =
        servers.spec("broken", FreePort.next(), List.of("sh", "-c", "echo no such luck; exit 3"));
    try (var supervisor = new Supervisor(List.of(broken), heard::add)) {
      assertThatThrownBy(supervisor::start)
          .isInstanceOf(StartException.class)
          .hasMessageContaining("broken ended with exit code 3")
          .hasMessageContaining("no such luck");
    }
  }

  @Test
  void canBeStoppedWhileAProcessStillWaitsForAnother() throws Exception {
    var never = servers.spec("never", FreePort.next(), List.of("sleep", "60"));
    var waiting = servers.server("waiting", "never");
    var supervisor = new Supervisor(List.of(never, waiting), heard::add);
    var start = Thread.ofVirtual().start(() -> startQuietly(supervisor));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> heard.stream().anyMatch(s -> s.state() == ProcessState.STARTING));

    supervisor.close();

    assertThat(start.join(Duration.ofSeconds(5))).isTrue();
    assertThat(servers.lines()).isEmpty();
  }

  private static void startQuietly(Supervisor supervisor) {
    try {
      supervisor.start();
    } catch (StartException stopped) {
      // As it is meant to be here.
    }
  }

  @Test
  void leavesNoChildBehindWhenItIsKilledItself() throws Exception {
    Assumptions.assumeTrue(
        System.getProperty("os.name").contains("Linux"),
        "Only Linux ends the children of a process that was killed.");
    var pidFile = folder.resolve("pid");
    var parent = JavaChild.start(OneServerSupervisor.class, folder.toString(), pidFile.toString());
    await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(pidFile));
    var child = Long.parseLong(Files.readString(pidFile));
    assertThat(isAlive(child)).isTrue();

    parent.destroyForcibly().waitFor();

    await().atMost(Duration.ofSeconds(10)).until(() -> !isAlive(child));
  }

  @Test
  void endsLeftoversOnlyWhenPidAndStartAreTheirs() throws Exception {
    var process = new ProcessBuilder("sleep", "60").start();
    var start = process.info().startInstant().orElseThrow();

    assertThat(Leftovers.find(process.pid(), start.plusSeconds(10))).isEmpty();
    Leftovers.end(List.of(Leftovers.find(process.pid(), start).orElseThrow()));

    assertThat(process.isAlive()).isFalse();
    assertThat(Leftovers.find(process.pid(), start)).isEmpty();
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }
}
