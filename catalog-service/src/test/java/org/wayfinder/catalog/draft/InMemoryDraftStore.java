package org.wayfinder.catalog.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/** The twin of the MongoDB store for plain tests; held to the same contract. */
class InMemoryDraftStore implements DraftStore {

  private final Map<EntityKey, DraftChange> changes = new HashMap<>();
  private final Map<CreationKey, EntityKey> creations = new HashMap<>();

  @Override
  public synchronized List<DraftChange> all() {
    return new ArrayList<>(changes.values());
  }

  @Override
  public synchronized Optional<DraftChange> find(EntityKey key) {
    return Optional.ofNullable(changes.get(key));
  }

  @Override
  public synchronized Creation<DraftChange> insert(
      DraftChange change, @Nullable CreationKey creation) {
    if (creation != null && createdBefore(creation).isPresent()) {
      return createdBefore(creation).orElseThrow();
    }
    if (changes.putIfAbsent(change.key(), change) != null) {
      return new Creation.Taken<>();
    }
    if (creation != null) {
      creations.put(creation, change.key());
    }
    return new Creation.Created<>(change);
  }

  @Override
  public synchronized Optional<Creation<DraftChange>> createdBefore(CreationKey creation) {
    return creations.entrySet().stream()
        .filter(entry -> entry.getKey().value().equals(creation.value()))
        .filter(entry -> changes.containsKey(entry.getValue()))
        .findFirst()
        .map(entry ->
            entry.getKey().equals(creation)
                ? new Creation.Repeated<>(Objects.requireNonNull(changes.get(entry.getValue())))
                : new Creation.KeyReused<>());
  }

  @Override
  public synchronized List<EntityKey> insertAll(List<DraftChange> all) {
    return all.stream()
        .filter(change -> changes.putIfAbsent(change.key(), change) != null)
        .map(DraftChange::key)
        .toList();
  }

  @Override
  public synchronized boolean replace(long revision, DraftChange next) {
    var there = changes.get(next.key());
    if (there == null || there.revision() != revision) {
      return false;
    }
    changes.put(next.key(), next);
    return true;
  }

  @Override
  public synchronized boolean remove(EntityKey key, long revision) {
    var there = changes.get(key);
    return there != null && there.revision() == revision && changes.remove(key) != null;
  }

  @Override
  public synchronized void removeAll(List<DraftChange> all) {
    all.forEach(change ->
        changes.computeIfPresent(
            change.key(), (_, there) -> there.revision() == change.revision() ? null : there));
  }
}
