package org.wayfinder.catalog.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.draft.DraftChange.Standing;
import org.wayfinder.catalog.edition.Editions;
import org.wayfinder.catalog.edition.Entities;
import org.wayfinder.catalog.edition.Snapshot;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;

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

  /** The draft's version, as {@code ETag} and {@code If-Match} name it. */
  public long tag() {
    return DraftView.of(editions.newest(), store.all()).tag();
  }

  /**
   * The things of which the draft says something else already, so that they can't be taken.
   *
   * @param base the edition that the wanted content was compared with, here and below
   */
  public List<EntityKey> inTheWay(Snapshot base, Map<EntityKey, Optional<String>> wanted) {
    return store.all().stream()
        .filter(change -> wanted.containsKey(change.key()))
        .filter(change -> change.standing(base.entities()) != Standing.DONE)
        .filter(change -> !change.content().equals(wanted.get(change.key())))
        .map(DraftChange::key)
        .sorted()
        .toList();
  }

  /** As {@link #inTheWay(Snapshot, Map)}, when the draft is to be all of this and nothing else. */
  public List<EntityKey> inTheWay(Snapshot base, Entities whole) {
    return inTheWay(base, wanted(base.entities(), whole));
  }

  /**
   * As {@link #replaceAll(Snapshot, Map, long, String)}, when the draft is to be all of this and
   * nothing else.
   */
  public int replaceWhole(Snapshot base, Entities whole, long seen, String editor) {
    return replaceAll(base, wanted(base.entities(), whole), seen, editor);
  }

  /**
   * What the draft must say of everything that is published, drafted or in the content. The order
   * of a list is changed only where leaving it wouldn't come to the content's.
   */
  private Map<EntityKey, Optional<String>> wanted(Entities published, Entities whole) {
    var wanted = new LinkedHashMap<EntityKey, Optional<String>>();
    published.keysWith(whole).forEach(key -> wanted.put(key, whole.find(key)));
    store.all().forEach(change -> wanted.put(change.key(), whole.find(change.key())));
    EntityKey.orders().forEach(list -> wanted.put(list, published.find(list)));
    wanted.putAll(published.changesTo(whole));
    return wanted;
  }

  /**
   * As {@link #replaceAll(Snapshot, Map, String)}, of a draft that is still the one that was looked
   * at.
   *
   * @param seen the draft's version
   * @throws ProblemException 412 when it is another one, or stands on another edition by now
   */
  public int replaceAll(
      Snapshot base, Map<EntityKey, Optional<String>> wanted, long seen, String editor) {
    if (base.number() != editions.newest().number()
        || seen != DraftView.of(base, store.all()).tag()) {
      throw VersionTag.stale();
    }
    return replaceAll(base, wanted, editor);
  }

  /**
   * Has the draft say this of these things. Whatever is published after the base is none of what
   * these changes have seen: a thing that it changes too becomes a conflict.
   *
   * @param wanted canonical JSON by key, as {@link EntityReader} gives it; empty where a thing is
   *     to be deleted
   * @return how many things the draft changes now that it didn't before
   * @throws ProblemException 409 naming the things of which the draft says something else already
   */
  public int replaceAll(Snapshot base, Map<EntityKey, Optional<String>> wanted, String editor) {
    var published = base.entities();
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
      store.removeAll(changes.stream().filter(change -> !faster.contains(change.key())).toList());
    }
    return faster;
  }

  /** Removes changes that were published, and gives the others. */
  private List<DraftChange> withoutDone(Entities published) {
    var byDone =
        store.all().stream()
            .collect(
                Collectors.partitioningBy(change -> change.standing(published) == Standing.DONE));
    store.removeAll(byDone.getOrDefault(true, List.of()));
    return byDone.getOrDefault(false, List.of());
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
