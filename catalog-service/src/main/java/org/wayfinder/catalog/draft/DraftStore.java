package org.wayfinder.catalog.draft;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/**
 * Keeps the draft: at most one change per thing. Every write names what it replaces, so that of two
 * editors one wins and the other hears of it.
 */
interface DraftStore {

  /** All changes in no particular order. */
  List<DraftChange> all();

  Optional<DraftChange> find(EntityKey key);

  /**
   * Stores a change of a thing that has none.
   *
   * @param creation recognises a repeated request; stored with the change
   * @return taken when the thing has a change already
   */
  Creation<DraftChange> insert(DraftChange change, @Nullable CreationKey creation);

  /** What an earlier request with this key came to, as long as its change is unpublished. */
  Optional<Creation<DraftChange>> createdBefore(CreationKey creation);

  /** Stores changes of things that have none; gives the keys of those that had one meanwhile. */
  List<EntityKey> insertAll(List<DraftChange> changes);

  /** Replaces a change in this revision; false when it isn't there in it. */
  boolean replace(long revision, DraftChange next);

  /** Removes a change in this revision; false when it isn't there in it. */
  boolean remove(EntityKey key, long revision);

  /**
   * Removes each of these changes that is still in the revision given, in so few commands that a
   * slow database is no slower for a large draft. What was changed again meanwhile stays.
   */
  void removeAll(List<DraftChange> changes);
}
