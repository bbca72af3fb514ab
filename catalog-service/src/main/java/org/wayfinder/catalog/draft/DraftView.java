package org.wayfinder.catalog.draft;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.draft.DraftChange.Standing;
import org.wayfinder.catalog.edition.Entities;
import org.wayfinder.catalog.edition.Snapshot;

/**
 * The draft as it is at one moment: the newest edition with the changes that differ from it. When
 * the newest edition has moved on, changes of other things simply stand on the new one; a change of
 * a thing that somebody else published is a conflict.
 */
record DraftView(Snapshot base, List<DraftChange> changes) {

  /** The view of stored changes; those that were published already say nothing any more. */
  static DraftView of(Snapshot base, List<DraftChange> stored) {
    return new DraftView(
        base,
        stored.stream()
            .filter(change -> standing(base, change) != Standing.DONE)
            .sorted(Comparator.comparing(DraftChange::key))
            .toList());
  }

  /** The content that would be published. */
  Entities entities() {
    return base.entities().with(contents());
  }

  /** In the order of their keys, so that every instance makes the same edition of a draft. */
  private Map<EntityKey, Optional<String>> contents() {
    var contents = new LinkedHashMap<EntityKey, Optional<String>>();
    changes.forEach(change -> contents.put(change.key(), change.content()));
    return contents;
  }

  boolean isConflict(DraftChange change) {
    return standing(base, change) == Standing.CONFLICT;
  }

  List<DraftChange> conflicts() {
    return changes.stream().filter(this::isConflict).toList();
  }

  /** The changes by their things. */
  Map<EntityKey, DraftChange> byKey() {
    return changes.stream().collect(Collectors.toMap(DraftChange::key, Function.identity()));
  }

  /** What is published of a thing. */
  Optional<String> published(EntityKey key) {
    return base.entities().find(key);
  }

  /** The version of all of it. */
  long tag() {
    return DraftTag.of(base.header().contentHash(), changes);
  }

  /** When it was changed last, or what it stands on was published. */
  Instant changedAt() {
    return changes.stream()
        .map(DraftChange::at)
        .max(Comparator.naturalOrder())
        .orElse(base.header().publishedAt());
  }

  /** How many things come, change and go. */
  Counts counts() {
    var created = changes.stream().filter(c -> published(c.key()).isEmpty()).count();
    var deleted = changes.stream().filter(c -> c.content().isEmpty()).count();
    return new Counts(created, changes.size() - created - deleted, deleted, conflicts().size());
  }

  /** Numbers of changed things; a conflict is counted among the others too. */
  record Counts(long created, long changed, long deleted, long conflicts) {}

  private static Standing standing(Snapshot base, DraftChange change) {
    return change.standing(base.entities());
  }
}
