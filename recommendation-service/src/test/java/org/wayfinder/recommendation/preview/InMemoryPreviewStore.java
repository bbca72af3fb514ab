package org.wayfinder.recommendation.preview;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The in-memory twin of the store. */
final class InMemoryPreviewStore implements PreviewStore {

  private final Map<String, Preview> previews = new HashMap<>();

  @Override
  public synchronized void put(Preview preview) {
    previews.put(preview.id(), preview);
  }

  @Override
  public synchronized Optional<Preview> find(String id) {
    return Optional.ofNullable(previews.get(id));
  }

  @Override
  public synchronized Optional<Preview> running(int edition, String draft, Instant aliveSince) {
    return previews.values().stream()
        .filter(p -> p.state() == Preview.State.RUNNING)
        .filter(p -> p.edition() == edition && p.draft().equals(draft))
        .filter(p -> !p.aliveAt().isBefore(aliveSince))
        .findFirst();
  }

  @Override
  public synchronized void forget(Instant now) {
    previews.values().removeIf(p -> p.expiresAt().isBefore(now));
  }
}
