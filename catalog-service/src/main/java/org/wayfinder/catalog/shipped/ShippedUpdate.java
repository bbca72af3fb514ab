package org.wayfinder.catalog.shipped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.edition.Entities;

/**
 * What newly shipped content means for an edited catalogue, thing by thing. What the school left as
 * it was once shipped can be taken over; what both changed, each in its way, is a conflict that
 * only an editor can decide.
 *
 * @param untouched new content by key; empty where it is no longer shipped
 * @param conflicts shipped content by key of what the school changed too
 */
record ShippedUpdate(
    Map<EntityKey, Optional<String>> untouched, Map<EntityKey, Optional<String>> conflicts) {

  /**
   * Compares.
   *
   * @param before the shipped content that the school's edits began from
   * @param now what is shipped now
   * @param school what is published
   */
  static ShippedUpdate of(Entities before, Entities now, Entities school) {
    var untouched = new LinkedHashMap<EntityKey, Optional<String>>();
    var conflicts = new LinkedHashMap<EntityKey, Optional<String>>();
    for (var key : before.keysWith(now)) {
      var shipped = now.find(key);
      var published = school.find(key);
      if (shipped.equals(before.find(key)) || shipped.equals(published)) {
        continue;
      }
      (published.equals(before.find(key)) ? untouched : conflicts).put(key, shipped);
    }
    return new ShippedUpdate(untouched, conflicts);
  }

  boolean isEmpty() {
    return untouched.isEmpty() && conflicts.isEmpty();
  }

  /** All keys in order. */
  List<EntityKey> keys() {
    var keys = new TreeSet<>(untouched.keySet());
    keys.addAll(conflicts.keySet());
    return new ArrayList<>(keys);
  }

  /** What is put into the draft. */
  Map<EntityKey, Optional<String>> chosen(boolean conflictsToo) {
    var chosen = new LinkedHashMap<>(untouched);
    if (conflictsToo) {
      chosen.putAll(conflicts);
    }
    return chosen;
  }
}
