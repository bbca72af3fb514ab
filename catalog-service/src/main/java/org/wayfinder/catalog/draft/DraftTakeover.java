package org.wayfinder.catalog.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.draft.DraftChange.Standing;
import org.wayfinder.catalog.edition.Editions;
import org.wayfinder.catalog.edition.Entities;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Puts many things into the draft at once, for an update or an import. All or none, but for a crash
 * in the middle: what it left shows in the draft, and the same call again completes it.
 */
public final class DraftTakeover {

  private static final int NAMED = 10;

  private final DraftStore store;
  private final Editions editions;
  private final Clock clock;
  private final LongSupplier revisions;

  DraftTakeover(DraftStore store, Editions editions, Clock clock, LongSupplier revisions) {
    this.store = store;
    this.editions = editions;
    this.clock = clock;
    this.revisions = revisions;
  }

  /**
   * Has the draft say this of these things.
   *
   * @param wanted canonical JSON by key, as {@link EntityReader} gives it; empty where a thing is
   *     to be deleted
   * @return how many things the draft changes now that it didn't before
   * @throws ProblemException 409 naming the things of which the draft says something else already
   */
  public int replaceAll(Map<EntityKey, Optional<String>> wanted, String editor) {
    var published = editions.newest().entities();
    var drafted = new HashMap<EntityKey, DraftChange>();
    withoutDone(published).forEach(change -> drafted.put(change.key(), change));
    var changes = new ArrayList<DraftChange>();
    var inTheWay = new ArrayList<EntityKey>();
    wanted.forEach((key, content) -> {
      var there = drafted.get(key);
      if (there != null && !there.content().equals(content)) {
        inTheWay.add(key);
      } else if (there == null && !published.find(key).equals(content)) {
        changes.add(
            DraftChange.first(
                key,
                content.orElse(null),
                published.find(key),
                revisions.getAsLong(),
                editor,
                clock.instant()));
      }
    });
    if (inTheWay.isEmpty()) {
      inTheWay.addAll(insertAll(changes));
    }
    if (!inTheWay.isEmpty()) {
      throw inTheWay(inTheWay);
    }
    return changes.size();
  }

  /** All or none: gives the keys of things that somebody else was faster to change. */
  private List<EntityKey> insertAll(List<DraftChange> changes) {
    var faster = store.insertAll(changes);
    if (!faster.isEmpty()) {
      changes.stream()
          .filter(change -> !faster.contains(change.key()))
          .forEach(change -> store.remove(change.key(), change.revision()));
    }
    return faster;
  }

  /** Removes changes that were published, and gives the others. */
  private List<DraftChange> withoutDone(Entities published) {
    var rest = new ArrayList<DraftChange>();
    for (var change : store.all()) {
      if (change.standing(published.find(change.key())) == Standing.DONE) {
        store.remove(change.key(), change.revision());
      } else {
        rest.add(change);
      }
    }
    return rest;
  }

  private static ProblemException inTheWay(List<EntityKey> keys) {
    var named = keys.stream().limit(NAMED).map(EntityKey::path).toList();
    return new ProblemException(
        ProblemType.CONFLICT,
        "The draft has other changes of %d of these things (%s%s). Publish or discard them first."
            .formatted(
                keys.size(), String.join(", ", named), keys.size() > named.size() ? ", …" : ""));
  }
}
