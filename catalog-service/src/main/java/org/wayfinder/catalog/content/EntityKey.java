package org.wayfinder.catalog.content;

import java.util.Comparator;

/** Names one thing of an edition. */
public record EntityKey(EntityKind kind, String id) implements Comparable<EntityKey> {

  private static final Comparator<EntityKey> ORDER =
      Comparator.comparing(EntityKey::kind).thenComparing(EntityKey::id);

  /** Its place in addresses and lists, e.g. {@code careers/29-1141.00}. */
  public String path() {
    return kind.collection() + "/" + id;
  }

  @Override
  public int compareTo(EntityKey other) {
    return ORDER.compare(this, other);
  }
}
