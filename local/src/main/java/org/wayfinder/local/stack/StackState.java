package org.wayfinder.local.stack;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.PrivateFile;
import org.wayfinder.local.supervisor.Leftovers;
import org.wayfinder.local.supervisor.ProcessStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run tells the other commands, in a file of the data folder: who supervises, how far it is,
 * where everything listens, and which processes it started.
 *
 * @param pid the supervisor's
 * @param startedAt when the operating system started the supervisor
 * @param ports by label
 */
public record StackState(
    long pid,
    @Nullable Instant startedAt,
    Phase phase,
    Map<String, Integer> ports,
    List<ProcessStatus> processes) {

  /** How far a run is. */
  public enum Phase {
    STARTING("starting"),
    LOADING_DEMO("loading the demo school"),
    READY("ready"),
    STOPPING("stopping");

    private final String word;

    Phase(String word) {
      this.word = word;
    }

    /** The phase in words that people read. */
    public String word() {
      return word;
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * The state of the run now, or of one that ended without clearing up; empty after a clean end.
   */
  public static Optional<StackState> read(DataFolder folder) {
    if (!Files.exists(folder.state())) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(folder.state().toFile(), StackState.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  void write(DataFolder folder) {
    PrivateFile.write(folder.state(), JSON.writeValueAsString(this));
  }

  /** The supervisor, when it lives. */
  public Optional<ProcessHandle> supervisor() {
    return Leftovers.find(pid, startedAt);
  }

  /** All recorded processes that live, the supervisor's children. */
  public List<ProcessHandle> children() {
    var living = new ArrayList<ProcessHandle>();
    processes.forEach(
        process -> Leftovers.find(process.pid(), process.startedAt()).ifPresent(living::add));
    return living;
  }

  /** Where everything listens. */
  public Ports where() {
    return Ports.fromLabels(ports);
  }
}
