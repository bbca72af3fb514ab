package org.wayfinder.recommendation.preview;

import java.time.Instant;
import java.util.Optional;

/** Previews, seen by all instances; nothing in them is about a student. */
interface PreviewStore {

  /** Stores it as it is now. */
  void put(Preview preview);

  Optional<Preview> find(String id);

  /** One that runs and compares the same, of which something was heard since then. */
  Optional<Preview> running(int edition, String draft, Instant aliveSince);

  /** Forgets those that have expired. */
  void forget(Instant now);
}
