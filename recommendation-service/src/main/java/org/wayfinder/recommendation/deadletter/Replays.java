package org.wayfinder.recommendation.deadletter;

/** Puts records back on the topic they came from. */
interface Replays {

  /** A row of replays that share what is costly to open. */
  interface Session extends AutoCloseable {

    /**
     * Puts one record back as it was and waits for the acknowledgement.
     *
     * @return false when the record is no longer there
     */
    boolean replay(DeadLetter letter);

    @Override
    void close();
  }

  Session open();

  /** Whether records may go back to this topic. */
  boolean mayReplayTo(String topic);
}
