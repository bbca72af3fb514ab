package org.wayfinder.catalog.draft;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.edition.Editions;
import org.wayfinder.catalog.edition.Editions.Publication;
import org.wayfinder.catalog.edition.Origin;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKey;

/**
 * Makes editions of the draft and of older editions. The insert of an edition's number decides
 * between two publishers; the draft is cleared after it, each change only in the revision that was
 * published. A crash in between leaves changes that say what is published already: they count for
 * nothing, and publishing again makes no edition and clears them.
 */
public final class Publishing {

  private static final int TRIES = 5;

  private final Drafts drafts;
  private final Editions editions;
  private final DraftCheck check;

  Publishing(Drafts drafts, Editions editions, DraftCheck check) {
    this.drafts = drafts;
    this.editions = editions;
    this.check = check;
  }

  /**
   * Publishes the draft.
   *
   * @param seen version of the draft that the editor looked at; null for whatever it is now
   * @throws ProblemException 409 with conflicts, 412 when it isn't the draft that was seen, 422
   *     when it contradicts itself
   */
  Publication publish(String note, @Nullable Long seen, @Nullable CreationKey key, String editor) {
    return untilNotOvertaken(
        key,
        () -> {
          var stored = drafts.stored();
          var draft = DraftView.of(editions.newest(), stored);
          if (seen != null && seen != draft.tag()) {
            throw VersionTag.stale();
          }
          refuseConflicts(draft);
          var publication =
              editions.publish(
                  draft.base().header(), check.require(draft), Origin.edited(note, editor), key);
          if (!(publication instanceof Publication.Overtaken)) {
            drafts.forget(stored);
          }
          return publication;
        });
  }

  /**
   * Publishes an older edition's content under a new number. The draft stays.
   *
   * @throws ProblemException 404 for an unknown edition, 422 when its content breaks a rule that is
   *     younger than it
   */
  Publication restore(int number, String note, @Nullable CreationKey key, String editor) {
    return untilNotOvertaken(
        key,
        () -> {
          var newest = editions.newest();
          var older = editions.find(number).orElseThrow(() -> ProblemException.notFound("edition"));
          return editions.publish(
              newest.header(),
              check.require(older.entities()),
              Origin.restored(number, note, editor),
              key);
        });
  }

  private Publication untilNotOvertaken(@Nullable CreationKey key, Supplier<Publication> attempt) {
    for (var i = 0; i < TRIES; i++) {
      var before = key == null ? null : editions.publishedBefore(key).orElse(null);
      var publication = before == null ? attempt.get() : before;
      if (!(publication instanceof Publication.Overtaken)) {
        return publication;
      }
    }
    throw new ProblemException(
        ProblemType.UNAVAILABLE,
        "Others are publishing at this moment. Nothing was published for you; try again.",
        Duration.ofSeconds(1));
  }

  private static void refuseConflicts(DraftView draft) {
    var conflicts = draft.conflicts();
    if (!conflicts.isEmpty()) {
      var named = conflicts.stream().limit(10).map(DraftChange::key).map(EntityKey::path).toList();
      throw new ProblemException(
          ProblemType.CONFLICT,
          ("Somebody published other changes of %d of these things (%s). See the draft's"
                  + " differences, then save or discard each of them.")
              .formatted(conflicts.size(), String.join(", ", named)));
    }
  }
}
