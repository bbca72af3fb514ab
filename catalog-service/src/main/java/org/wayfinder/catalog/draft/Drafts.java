package org.wayfinder.catalog.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.draft.DraftChange.Standing;
import org.wayfinder.catalog.edition.Editions;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKey;

/**
 * The one draft that all editors of the installation share. It holds changes, not a copy: what
 * nobody touched follows the published catalogue by itself. Content given to it is already whole
 * and canonical ({@link EntityReader}); references may dangle until it is published.
 */
public final class Drafts {

  private static final String TAKEN = "There is such a thing already, published or in the draft.";

  private final DraftStore store;
  private final Editions editions;
  private final Clock clock;
  private final LongSupplier revisions;

  Drafts(DraftStore store, Editions editions, Clock clock, LongSupplier revisions) {
    this.store = store;
    this.editions = editions;
    this.clock = clock;
    this.revisions = revisions;
  }

  /** A thing as the draft has it, with its version. */
  record Drafted(String json, long tag) {}

  /** All of the draft at this moment. */
  DraftView view() {
    return DraftView.of(editions.newest(), store.all());
  }

  /**
   * A thing as it would be published.
   *
   * @throws ProblemException 404 when it would not be there
   */
  Drafted read(EntityKey key) {
    var now = now(key);
    return new Drafted(now.content().orElseThrow(() -> missing(now)), now.tag());
  }

  /** Gives a thing new content, if it is still as its editor saw it. */
  Drafted put(EntityKey key, String json, long tag, String editor) {
    var now = now(key);
    if (now.content().isEmpty()) {
      throw missing(now);
    }
    now.require(tag);
    if (now.published().equals(Optional.of(json))) {
      forget(now);
      return new Drafted(json, DraftTag.of(now.published(), null));
    }
    return write(now, json, editor);
  }

  /** Adds a thing. */
  Drafted create(EntityKey key, String json, @Nullable CreationKey creation, String editor) {
    if (creation != null) {
      var before = store.createdBefore(creation);
      if (before.isPresent()) {
        return drafted(before.get().orProblem(TAKEN));
      }
    }
    if (editions.newest().entities().find(key).isPresent()) {
      throw new ProblemException(ProblemType.CONFLICT, TAKEN);
    }
    var change = first(key, json, Optional.empty(), editor);
    return drafted(store.insert(change, creation).orProblem(TAKEN));
  }

  /** Has a thing be gone from the next edition. */
  void delete(EntityKey key, long tag, String editor) {
    var now = now(key);
    if (now.content().isEmpty()) {
      throw missing(now);
    }
    now.require(tag);
    if (key.kind() == EntityKind.VOCABULARY) {
      throw new ProblemException(ProblemType.CONFLICT, "A catalogue can't be without vocabulary.");
    }
    if (now.published().isEmpty()) {
      forget(now);
    } else {
      write(now, null, editor);
    }
  }

  /** Drops what the draft says of a thing, so that it stays as it is published. */
  void discard(EntityKey key, long tag) {
    var now = now(key);
    if (now.change() == null) {
      throw ProblemException.notFound("change");
    }
    now.require(tag);
    forget(now);
  }

  /**
   * Takes over many things at once, for an import or an update. All or none, but for a crash in the
   * middle: what it left shows in the draft, and the same call again completes it.
   *
   * @param wanted canonical JSON by key; empty where a thing is to be deleted
   * @return how many things differ from what is published
   * @throws ProblemException 409 naming the things of which the draft says something else already
   */
  public int replaceAll(Map<EntityKey, Optional<String>> wanted, String editor) {
    var base = editions.newest();
    var changes = new ArrayList<DraftChange>();
    var inTheWay = new ArrayList<EntityKey>();
    var stored = DraftView.of(base, clearDone()).byKey();
    wanted.forEach((key, content) -> {
      var published = base.entities().find(key);
      var there = stored.get(key);
      if (there != null && !there.content().equals(content)) {
        inTheWay.add(key);
      } else if (there == null && !published.equals(content)) {
        changes.add(first(key, content.orElse(null), published, editor));
      }
    });
    if (inTheWay.isEmpty()) {
      inTheWay.addAll(store.insertAll(changes));
    }
    if (!inTheWay.isEmpty()) {
      throw inTheWay(inTheWay);
    }
    return changes.size();
  }

  /** Removes changes that were published, and gives the others. */
  private List<DraftChange> clearDone() {
    var published = editions.newest().entities();
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

  /** Removes changes that have just been published, unless they were changed again meanwhile. */
  void published(List<DraftChange> changes) {
    changes.forEach(change -> store.remove(change.key(), change.revision()));
  }

  List<DraftChange> stored() {
    return store.all();
  }

  private record Now(EntityKey key, Optional<String> published, @Nullable DraftChange change) {

    Optional<String> content() {
      return change == null ? published : change.content();
    }

    long tag() {
      return DraftTag.of(published, change);
    }

    void require(long tag) {
      if (tag != tag()) {
        throw VersionTag.stale();
      }
    }
  }

  private Now now(EntityKey key) {
    return new Now(key, editions.newest().entities().find(key), store.find(key).orElse(null));
  }

  private Drafted write(Now now, @Nullable String content, String editor) {
    var before = now.change();
    DraftChange after;
    boolean stored;
    if (before == null) {
      after = first(now.key(), content, now.published(), editor);
      stored = store.insert(after, null) instanceof org.wayfinder.service.request.Creation.Created;
    } else {
      after = before.next(content, now.published(), revisions.getAsLong(), editor, clock.instant());
      stored = store.replace(before.revision(), after);
    }
    if (!stored) {
      throw VersionTag.stale();
    }
    return new Drafted(content == null ? "" : content, DraftTag.of(now.published(), after));
  }

  private void forget(Now now) {
    var change = now.change();
    if (change != null && !store.remove(now.key(), change.revision())) {
      throw VersionTag.stale();
    }
  }

  private DraftChange first(
      EntityKey key, @Nullable String content, Optional<String> published, String editor) {
    return new DraftChange(
        key,
        content,
        List.of(DraftChange.fingerprint(published)),
        revisions.getAsLong(),
        editor,
        clock.instant());
  }

  private static Drafted drafted(DraftChange created) {
    return new Drafted(created.content().orElse(""), DraftTag.of(Optional.empty(), created));
  }

  private static ProblemException missing(Now now) {
    return now.published().isEmpty()
        ? ProblemException.notFound(now.key().kind().wireName())
        : new ProblemException(
            ProblemType.NOT_FOUND,
            "The draft deletes it. Discard that change to have it back as it is published.");
  }

  private static ProblemException inTheWay(List<EntityKey> keys) {
    var named = keys.stream().limit(10).map(EntityKey::path).toList();
    return new ProblemException(
        ProblemType.CONFLICT,
        "The draft has other changes of %d of these things (%s%s). Publish or discard them first."
            .formatted(
                keys.size(), String.join(", ", named), keys.size() > named.size() ? ", …" : ""));
  }
}
