package org.wayfinder.recommendation.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a draft with the current edition for all students. It knows numbers only, and is
 * forgotten soon.
 *
 * @param edition the edition that the draft is compared with
 * @param draft hash of the draft that was compared, as it was got from the catalogue
 * @param aliveAt when the instance that computes it was last heard of
 * @param finishedAt null until it is done or has failed
 * @param total students there were when it began
 * @param done students passed so far
 * @param effect null until it is done
 */
record Preview(
    String id,
    State state,
    int edition,
    String draft,
    Instant createdAt,
    Instant aliveAt,
    @Nullable Instant finishedAt,
    Instant expiresAt,
    long total,
    long done,
    @Nullable Effect effect) {

  /** What became of it. */
  enum State {
    RUNNING,
    DONE,
    /** Whoever computed it is gone, or could not go on; ask for another one. */
    FAILED;

    /** The name in JSON and in the database. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  static Preview started(
      String id, int edition, String draft, long total, Instant now, Duration kept) {
    return new Preview(
        id, State.RUNNING, edition, draft, now, now, null, now.plus(kept), total, 0, null);
  }

  Preview passed(long students, Instant now) {
    return new Preview(
        id, state, edition, draft, createdAt, now, null, expiresAt, total, students, null);
  }

  Preview finished(State how, @Nullable Effect found, Instant now, Duration kept) {
    return new Preview(
        id, how, edition, draft, createdAt, now, now, now.plus(kept), total, done, found);
  }

  /** This one, or failed when nothing was heard of it for so long. */
  Preview asOf(Instant now, Duration silence) {
    var lost = state == State.RUNNING && aliveAt.plus(silence).isBefore(now);
    return lost
        ? new Preview(
            id,
            State.FAILED,
            edition,
            draft,
            createdAt,
            aliveAt,
            aliveAt,
            expiresAt,
            total,
            done,
            null)
        : this;
  }
}
