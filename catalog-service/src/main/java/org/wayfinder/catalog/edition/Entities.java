package org.wayfinder.catalog.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
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

  /** Canonical JSON of one thing, or of a list's order. */
  public Optional<String> find(EntityKey key) {
    return key.kind() == EntityKind.ORDER && key.kind().allows(key.id())
        ? Optional.of(ListOrders.of(key, byKey.keySet()))
        : Optional.ofNullable(byKey.get(key));
  }

  /** All of them in their order. */
  public Map<EntityKey, String> all() {
    return byKey;
  }

  /** The keys of these and of others: what could differ between them, beside orders. */
  public List<EntityKey> keysWith(Entities others) {
    Collection<EntityKey> keys = new java.util.TreeSet<>(byKey.keySet());
    keys.addAll(others.byKey.keySet());
    return new ArrayList<>(keys);
  }

  /**
   * The same with some things changed: those that were there keep their place, new ones come last,
   * unless an order among the changes puts them elsewhere.
   *
   * @param changes new content by key; empty where the thing is to be gone
   */
  public Entities with(Map<EntityKey, Optional<String>> changes) {
    var changed = new LinkedHashMap<>(byKey);
    var orders = new ArrayList<String>();
    changes.forEach((key, content) -> {
      if (key.kind() == EntityKind.ORDER) {
        content.ifPresent(orders::add);
      } else {
        content.ifPresentOrElse(json -> changed.put(key, json), () -> changed.remove(key));
      }
    });
    return new Entities(orders.isEmpty() ? changed : ListOrders.sorted(changed, orders));
  }

  /**
   * All that has to change for these to be others, orders of lists among it.
   *
   * @return new content by key, as {@link #with} takes it
   */
  public Map<EntityKey, Optional<String>> changesTo(Entities others) {
    var changes = new LinkedHashMap<EntityKey, Optional<String>>();
    keysWith(others).stream()
        .filter(key -> !find(key).equals(others.find(key)))
        .forEach(key -> changes.put(key, others.find(key)));
    var changed = with(changes);
    EntityKey.orders().stream()
        .filter(list -> !changed.find(list).equals(others.find(list)))
        .forEach(list -> changes.put(list, others.find(list)));
    return changes;
  }

  /** Whether what is in a list here and there stands in the same order. */
  boolean isListedAs(Entities others, EntityKey list) {
    var here = new ArrayList<>(ListOrders.ids(list, byKey.keySet()));
    var there = new ArrayList<>(ListOrders.ids(list, others.byKey.keySet()));
    here.retainAll(new HashSet<>(there));
    there.retainAll(new HashSet<>(here));
    return here.equals(there);
  }
}
