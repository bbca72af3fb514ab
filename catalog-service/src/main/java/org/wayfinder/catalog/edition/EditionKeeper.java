package org.wayfinder.catalog.edition;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.service.request.Creation;

/**
 * Brings the files' content into the store as an edition, keeps the edition in memory the newest
 * one, and sees that every edition is announced. Each step can be repeated and is, so a database or
 * a broker that is away only delays it.
 */
class EditionKeeper {

  private static final Logger log = LoggerFactory.getLogger(EditionKeeper.class);

  private final Supplier<Catalogue> files;
  private final EditionStore store;
  private final EditionCodec codec;
  private final CurrentEdition current;
  private final OfferedContent offered;
  private final Clock clock;
  private @Nullable EditionParts unpublished;
  private boolean filesPublished;

  EditionKeeper(
      Supplier<Catalogue> files,
      EditionStore store,
      EditionCodec codec,
      CurrentEdition current,
      OfferedContent offered,
      Clock clock) {
    this.files = files;
    this.store = store;
    this.codec = codec;
    this.current = current;
    this.offered = offered;
    this.clock = clock;
  }

  /**
   * Publishes the files' content unless it is already the newest edition. Once per start. A
   * catalogue that was edited or restored belongs to the school: to it the content is only offered.
   */
  void publishFiles() {
    if (filesPublished) {
      return;
    }
    var content = unpublished;
    if (content == null) {
      content = codec.encode(files.get());
      unpublished = content; // reading takes a second, which waiting for a database must not repeat
    }
    while (!filesPublished) {
      var newest = store.newest();
      if (newest.isPresent() && newest.get().contentHash().equals(content.contentHash())) {
        published();
        return;
      }
      if (newest.isPresent() && newest.get().origin().kind() != Origin.Kind.SHIPPED) {
        offered.set(content);
        log.info("The catalogue's files are not as it was edited; editors are offered what is new");
        published();
        return;
      }
      var header =
          new EditionHeader(
              newest.map(EditionHeader::number).orElse(0) + 1,
              content.contentHash(),
              clock.instant().truncatedTo(ChronoUnit.MILLIS));
      if (store.publish(header, content, null) instanceof Creation.Created<EditionHeader>) {
        log.info("Published edition {} from the catalogue's files", header.number());
        published();
      }
    }
  }

  private void published() {
    filesPublished = true;
    unpublished = null;
  }

  /** Loads the newest edition when it isn't the one in memory. */
  void refresh() {
    var newest = store.newest();
    if (newest.isEmpty() || newest.get().number() == servedNumber()) {
      return;
    }
    current.replace(load(newest.get()));
    log.info("Serving edition {}", newest.get().number());
  }

  /** Announces what has not been announced, in order; stops at the first that can't be. */
  void announceNew(EditionAnnouncer announcer) {
    for (var edition : store.unannounced()) {
      if (!announcer.announce(edition)) {
        return;
      }
      store.markAnnounced(edition.number());
    }
  }

  /** Announces the newest edition again when every announcement is lost. */
  void announceAgain(EditionAnnouncer announcer) {
    var newest = store.newest();
    if (newest.isPresent() && announcer.hasLostAll() && announcer.announce(newest.get())) {
      log.info("Announced edition {} again; the topic held none", newest.get().number());
    }
  }

  CurrentEdition.Loaded load(EditionHeader header) {
    var edition =
        new Edition(
            header.number(),
            header.contentHash(),
            header.publishedAt(),
            codec.decode(store.content(header)));
    return new CurrentEdition.Loaded(edition, codec.document(edition));
  }

  private int servedNumber() {
    return current.peek().map(loaded -> loaded.edition().number()).orElse(0);
  }
}
