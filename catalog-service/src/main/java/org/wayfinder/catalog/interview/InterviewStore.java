package org.wayfinder.catalog.interview;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/**
 * Keeps interviews outside the editions, so that one is gone everywhere the moment it is erased.
 */
interface InterviewStore {

  /**
   * Stores a new one.
   *
   * @return taken when the key is of an interview that was erased since
   */
  Creation<Interview> insert(Interview interview, @Nullable CreationKey key);

  Optional<Interview> find(String id);

  /** Up to {@code limit} interviews in the order of their ids, after the given one. */
  List<Interview> list(@Nullable String after, int limit);

  /** The same of those that are shown, about one thing or about all. */
  List<Interview> shown(Interview.@Nullable Subject about, @Nullable String after, int limit);

  /** Replaces it in this version; false when it isn't there in it. */
  boolean replace(long version, Interview next);

  /**
   * Erases it in whatever version; false when it isn't there. All that is left is the key of the
   * request that had made it, so that a late repetition doesn't bring it back.
   */
  boolean erase(String id);
}
