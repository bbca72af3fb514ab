package org.wayfinder.catalog.edition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/** Keeps editions for ever. The number is the lock: of two that publish the same one, one wins. */
interface EditionStore {

  /**
   * Stores a new edition with a mark that says it has not been announced yet.
   *
   * @param key recognises a repeated request; stored with the edition
   * @return taken when an edition of this number is already there
   */
  Creation<EditionHeader> publish(
      EditionHeader header, EditionParts content, @Nullable CreationKey key);

  /** What an earlier request with this key came to. */
  Optional<Creation<EditionHeader>> createdBefore(CreationKey key);

  Optional<EditionHeader> newest();

  Optional<EditionHeader> find(int number);

  /** Up to {@code limit} editions, newest first, older than the given number. */
  List<EditionHeader> before(int number, int limit);

  /** The newest edition that came from the files. */
  Optional<EditionHeader> newestShipped();

  EditionParts content(EditionHeader header);

  /** Stores content that is no edition's, to be read by its hash. */
  void keep(EditionParts content);

  /** Editions whose announcement has not been acknowledged, oldest first. */
  List<EditionHeader> unannounced();

  void markAnnounced(int number);
}
