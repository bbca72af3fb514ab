package org.wayfinder.catalog.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wayfinder.catalog.content.EntityKey;

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
}
