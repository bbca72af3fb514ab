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
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/** The twin of the MongoDB store for plain tests; held to the same contract. */
class InMemoryEditionStore implements EditionStore {

  private final TreeMap<Integer, EditionHeader> headers = new TreeMap<>();
  private final Map<String, EditionParts> contents = new HashMap<>();
  private final Set<Integer> announced = new HashSet<>();
  private final Map<CreationKey, EditionHeader> keys = new HashMap<>();
  private boolean away;

  private Runnable before = () -> {};
  private Runnable after = () -> {};

  void beforeNextPublication(Runnable rival) {
    before = rival;
  }

  void afterNextPublication(Runnable then) {
    after = then;
  }

  /** As a database that can't be reached, or can again. */
  synchronized void away(boolean now) {
    away = now;
  }

  @Override
  public Creation<EditionHeader> publish(
      EditionHeader header, EditionParts content, @Nullable CreationKey key) {
    var rival = before;
    before = () -> {};
    rival.run();
    var created = store(header, content, key);
    var then = after;
    after = () -> {};
    then.run();
    return created;
  }

  private synchronized Creation<EditionHeader> store(
      EditionHeader header, EditionParts content, @Nullable CreationKey key) {
    contents.put(content.contentHash(), content);
    if (key != null && createdBefore(key).isPresent()) {
      return createdBefore(key).orElseThrow();
    }
    if (headers.putIfAbsent(header.number(), header) != null) {
      return new Creation.Taken<>();
    }
    if (key != null) {
      keys.put(key, header);
    }
    return new Creation.Created<>(header);
  }

  @Override
  public synchronized Optional<Creation<EditionHeader>> createdBefore(CreationKey key) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getKey().value().equals(key.value()))
        .findFirst()
        .map(entry ->
            entry.getKey().equals(key)
                ? new Creation.Repeated<>(entry.getValue())
                : new Creation.KeyReused<>());
  }

  @Override
  public synchronized List<EditionHeader> before(int number, int limit) {
    return headers.headMap(number, false).descendingMap().values().stream().limit(limit).toList();
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
  public synchronized Optional<EditionHeader> newestShipped() {
    return headers.descendingMap().values().stream()
        .filter(header -> header.origin().kind() == Origin.Kind.SHIPPED)
        .findFirst();
  }

  @Override
  public synchronized void keep(EditionParts content) {
    contents.put(content.contentHash(), content);
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
