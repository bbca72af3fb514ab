package org.wayfinder.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayfinder.local.stack.StackState.Phase;
import org.wayfinder.local.supervisor.ProcessState;
import org.wayfinder.local.supervisor.ProcessStatus;

class StackStateTests {

  @TempDir Path folder;

  @Test
  void isReadAsItWasWritten() {
    var data = new DataFolder(folder);
    var start = Instant.parse("2026-01-02T03:04:05.670Z");
    var gateway =
        new ProcessStatus(
            "gateway", ProcessState.UP, 8080, 42, start, Duration.ofMillis(1500), 2, "");
    var state = new StackState(41, start, Phase.READY, Ports.usual().byLabel(), List.of(gateway));

    state.write(data);

    assertThat(StackState.read(data)).hasValue(state);
    assertThat(state.where()).isEqualTo(Ports.usual());
  }

  @Test
  void knowsALivingSupervisorByPidAndStart() {
    var me = ProcessHandle.current();
    var start = me.info().startInstant().orElseThrow();

    assertThat(state(me.pid(), start).supervisor()).hasValue(me);
    assertThat(state(me.pid(), start.minusSeconds(60)).supervisor()).isEmpty();
  }

  @Test
  void isNothingWhenThereIsNoFileOrHalfAOne() throws Exception {
    var data = new DataFolder(folder);
    assertThat(StackState.read(data)).isEmpty();

    Files.writeString(data.state(), "{\"pid\": 4");
    assertThat(StackState.read(data)).isEmpty();
  }

  private static StackState state(long pid, Instant start) {
    return new StackState(pid, start, Phase.READY, Ports.usual().byLabel(), List.of());
  }
}
