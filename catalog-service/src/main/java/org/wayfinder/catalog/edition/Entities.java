package org.wayfinder.catalog.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;

/**
 * The content of an edition or of a draft as things by their keys, each in canonical JSON, in the
 * order in which they are listed. Never changes.
 */
public final class Entities {

  /** Nothing at all. */
  public static final Entities NONE = new Entities(Map.of());

  private final Map<EntityKey, String> byKey;

  private Entities(Map<EntityKey, String> byKey) {
    this.byKey = Collections.unmodifiableMap(byKey);
  }

  static Entities of(Map<EntityKey, String> byKey) {
    return new Entities(new LinkedHashMap<>(byKey));
  }

  /** Whether others are the same in the same order. */
  boolean isSameAs(Entities others) {
    return List.copyOf(byKey.entrySet()).equals(List.copyOf(others.byKey.entrySet()));
  }

  /** Canonical JSON of one thing. */
  public Optional<String> find(EntityKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** All of them in their order. */
  public Map<EntityKey, String> all() {
    return byKey;
  }

  /** The keys of these and of others: what could differ between them. */
  public List<EntityKey> keysWith(Entities others) {
    Collection<EntityKey> keys = new java.util.TreeSet<>(byKey.keySet());
    keys.addAll(others.byKey.keySet());
    return new ArrayList<>(keys);
  }

  /**
   * The same with some things changed: those that were there keep their place, new ones come last.
   *
   * @param changes new content by key; empty where the thing is to be gone
   */
  public Entities with(Map<EntityKey, Optional<String>> changes) {
    var changed = new LinkedHashMap<>(byKey);
    changes.forEach((key, content) ->
        content.ifPresentOrElse(json -> changed.put(key, json), () -> changed.remove(key)));
    return new Entities(changed);
  }

  /**
   * The same, with things that come in put where they belong.
   *
   * @param places place among its kind, from 0, of a thing that was not there; without one it comes
   *     last. What was there keeps its place.
   */
  public Entities with(Map<EntityKey, Optional<String>> changes, Map<EntityKey, Integer> places) {
    var changed = with(changes);
    var placed =
        places.entrySet().stream()
            .filter(place -> !byKey.containsKey(place.getKey()))
            .filter(place -> changed.find(place.getKey()).isPresent())
            .sorted(Map.Entry.comparingByValue())
            .toList();
    if (placed.isEmpty()) {
      return changed;
    }
    var order = new ArrayList<>(changed.byKey.keySet());
    placed.forEach(place -> order.remove(place.getKey()));
    for (var place : placed) {
      order.add(index(order, place.getKey().kind(), place.getValue()), place.getKey());
    }
    var ordered = new LinkedHashMap<EntityKey, String>();
    order.forEach(key -> changed.find(key).ifPresent(json -> ordered.put(key, json)));
    return new Entities(ordered);
  }

  /** Where in a list of all kinds the thing at a place among its kind stands. */
  private static int index(List<EntityKey> order, EntityKind kind, int place) {
    var before = 0;
    for (var i = 0; i < order.size(); i++) {
      if (order.get(i).kind() == kind && before++ == place) {
        return i;
      }
    }
    return order.size();
  }
}
