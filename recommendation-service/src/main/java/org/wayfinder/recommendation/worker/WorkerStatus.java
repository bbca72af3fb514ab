package org.wayfinder.recommendation.worker;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How the worker is doing, written by its thread and read by health and operations. */
public final class WorkerStatus {

  private final AtomicReference<Snapshot> now =
      new AtomicReference<>(new Snapshot(State.STARTING, null, null));

  /** What the worker is doing. */
  public enum State {
    STARTING,
    RUNNING,
    /** Waits for the first edition to rank with. */
    WAITING_FOR_EDITION,
    /** Keeps a batch and tries it again: something it needs is away. */
    PAUSED,
    /** Told to stop. */
    STOPPED,
    /** Ended by a failure that nobody foresaw; only a restart helps. */
    DEAD;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String key() {
      return key;
    }
  }

  /**
   * The status at one moment.
   *
   * @param pausedBecause what is away: database, broker; null unless paused
   * @param lag records behind the end of the topic; null when not known
   */
  public record Snapshot(State state, @Nullable String pausedBecause, @Nullable Long lag) {}

  public Snapshot snapshot() {
    return now.get();
  }

  void is(State state, @Nullable String pausedBecause) {
    now.updateAndGet(before -> new Snapshot(state, pausedBecause, before.lag));
  }

  void lag(@Nullable Long lag) {
    now.updateAndGet(before -> new Snapshot(before.state, before.pausedBecause, lag));
  }
}
