package org.wayfinder.system.fault;

import java.time.Duration;

/** How a {@link FaultProxy} treats what is sent through it. */
sealed interface Wire {

  /** As if it were not there. */
  record Pass() implements Wire {}

  /**
   * A bad connection.
   *
   * @param latency added to each piece that is sent, in each direction
   * @param bytesPerSecond of one connection in one direction
   */
  record Slow(Duration latency, int bytesPerSecond) implements Wire {

    Duration delay(int bytes) {
      return latency.plusMillis(bytes * 1_000L / bytesPerSecond);
    }
  }

  /** Connections stay open and new ones are accepted, but nothing arrives until it has passed. */
  record BlackHole() implements Wire {}

  /** All connections are reset, and new ones are refused. */
  record Cut() implements Wire {}

  /**
   * What a sender sends from the first piece on that holds this word arrives only afterwards: a
   * write that the world has forgotten about.
   */
  record HoldBack(String word) implements Wire {}
}
