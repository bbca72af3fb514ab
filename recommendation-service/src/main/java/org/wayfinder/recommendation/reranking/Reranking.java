package org.wayfinder.recommendation.reranking;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far every student has been ranked anew with one edition.
 *
 * @param engineVersion the one that did it last; a newer engine begins the edition anew
 * @param startedAt null while it is planned
 * @param sentAt when its slices were last handed out; null before
 * @param progressAt when the last slice was done; null before the first
 * @param finishedAt when it was done or given up; null before
 * @param total students there were when it was planned, those without a profile included
 * @param done of these, how many have had their turn
 * @param failed whom the engine failed on, which is a fault of ours
 */
record Reranking(
    int edition,
    int engineVersion,
    State state,
    Instant plannedAt,
    @Nullable Instant startedAt,
    @Nullable Instant sentAt,
    @Nullable Instant progressAt,
    @Nullable Instant finishedAt,
    long total,
    long done,
    long failed) {

  /** What becomes of it, in this order. */
  enum State {
    /** The students are being divided into slices. */
    PLANNING,
    RUNNING,
    /**
     * Everybody who was there when it was planned has a recommendation of this edition. Whoever
     * came or saved later gets one through the pipeline, which ranks with the newest edition.
     */
    DONE,
    /** Given up, because a newer edition was published. */
    SUPERSEDED;

    /** The name in JSON and in the database. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  static Reranking planned(int edition, int engineVersion, Instant now) {
    return new Reranking(
        edition, engineVersion, State.PLANNING, now, null, null, null, null, 0, 0, 0);
  }

  /** Planned, and now it begins. */
  Reranking started(long students, Instant now) {
    return new Reranking(
        edition, engineVersion, State.RUNNING, plannedAt, now, null, null, null, students, 0, 0);
  }

  /** As it will be when nothing is left to do, or when it is given up. */
  Reranking ended(State how, Instant now, long failures) {
    return new Reranking(
        edition,
        engineVersion,
        how,
        plannedAt,
        startedAt,
        sentAt,
        progressAt,
        now,
        total,
        done,
        failures);
  }

  /** Whether there is something newer to rank everybody with. */
  boolean isBehind(int newestEdition, int newestEngine) {
    return edition < newestEdition || (edition == newestEdition && engineVersion < newestEngine);
  }

  /** Students a second while it ran; null before the first of them. */
  @Nullable Double perSecond() {
    if (startedAt == null || progressAt == null || !progressAt.isAfter(startedAt)) {
      return null;
    }
    return done * 1e3 / (progressAt.toEpochMilli() - startedAt.toEpochMilli());
  }
}
