package org.wayfinder.catalog.content;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Names one thing of an edition. */
public record EntityKey(EntityKind kind, String id) implements Comparable<EntityKey> {

  private static final Comparator<EntityKey> ORDER =
      Comparator.comparing(EntityKey::kind).thenComparing(EntityKey::id);

  /** The orders of all lists that have one to be given. */
  public static List<EntityKey> orders() {
    return Stream.of(EntityKind.values())
        .filter(EntityKind::isOrdered)
        .map(kind -> new EntityKey(EntityKind.ORDER, kind.collection()))
        .toList();
  }

  /** Its place in addresses and lists, e.g. {@code careers/29-1141.00}. */
  public String path() {
    return kind.collection() + "/" + id;
  }

  @Override
  public int compareTo(EntityKey other) {
    return ORDER.compare(this, other);
  }
}
