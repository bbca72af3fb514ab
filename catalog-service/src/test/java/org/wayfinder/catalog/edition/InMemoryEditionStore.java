package org.wayfinder.catalog.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The twin of the MongoDB store for plain tests; held to the same contract. */
class InMemoryEditionStore implements EditionStore {

  private final TreeMap<Integer, EditionHeader> headers = new TreeMap<>();
  private final Map<String, EditionParts> contents = new HashMap<>();
  private final Set<Integer> announced = new HashSet<>();
  private boolean away;

  /** As a database that can't be reached, or can again. */
  synchronized void away(boolean now) {
    away = now;
  }

  @Override
  public synchronized boolean publish(EditionHeader header, EditionParts content) {
    contents.put(content.contentHash(), content);
    return headers.putIfAbsent(header.number(), header) == null;
  }

  @Override
  public synchronized Optional<EditionHeader> newest() {
    if (away) {
      throw new IllegalStateException("away");
    }
    return Optional.ofNullable(headers.lastEntry()).map(Map.Entry::getValue);
  }

  @Override
  public synchronized Optional<EditionHeader> find(int number) {
    return Optional.ofNullable(headers.get(number));
  }

  @Override
  public synchronized EditionParts content(EditionHeader header) {
    return Objects.requireNonNull(contents.get(header.contentHash()));
  }

  @Override
  public synchronized List<EditionHeader> unannounced() {
    return new ArrayList<>(
        headers.values().stream().filter(h -> !announced.contains(h.number())).toList());
  }

  @Override
  public synchronized void markAnnounced(int number) {
    announced.add(number);
  }
}
