package org.wayfinder.catalog.draft;

import java.time.Clock;
import java.util.List;
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

  /** A thing as it would be published, if it would. */
  Optional<String> content(EntityKey key) {
    return now(key).content();
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
    var published = editions.newest().entities();
    if (published.find(key).isPresent()) {
      throw new ProblemException(ProblemType.CONFLICT, TAKEN);
    }
    store
        .find(key)
        .filter(left -> left.standing(published) == Standing.DONE)
        .ifPresent(left -> store.remove(key, left.revision()));
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
    if (key.kind() == EntityKind.VOCABULARY || key.kind() == EntityKind.ORDER) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "A catalogue can't be without vocabulary, nor a list without order. Change it instead.");
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
   * Drops all that the draft says, so that everything stays as it is published. What somebody saves
   * at the same moment stays in the draft.
   *
   * @param tag version of the draft that the editor looked at
   */
  void discardAll(long tag) {
    var stored = store.all();
    if (tag != DraftView.of(editions.newest(), stored).tag()) {
      throw VersionTag.stale();
    }
    store.removeAll(stored);
  }

  /** Removes changes that have just been published, unless they were changed again meanwhile. */
  void forget(List<DraftChange> changes) {
    store.removeAll(changes);
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
    return DraftChange.first(
        key, content, published, revisions.getAsLong(), editor, clock.instant());
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
}
