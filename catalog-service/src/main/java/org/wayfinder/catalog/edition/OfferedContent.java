package org.wayfinder.catalog.edition;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue's files as this instance has them, while they are not what is published because the
 * school has made the catalogue its own.
 */
public final class OfferedContent {

  private final AtomicReference<@Nullable Offered> offered = new AtomicReference<>();
  private final EditionStore store;
  private final EditionCodec codec;

  OfferedContent(EditionStore store, EditionCodec codec) {
    this.store = store;
    this.codec = codec;
  }

  /** Content with its hash. */
  public record Content(String contentHash, Entities entities) {}

  private record Offered(EditionParts parts, Content content) {}

  /** What is offered. */
  public Optional<Content> get() {
    return Optional.ofNullable(offered.get()).map(Offered::content);
  }

  void set(EditionParts parts) {
    offered.set(new Offered(parts, new Content(parts.contentHash(), codec.entities(parts))));
  }

  /** Stores the offered content, to be found by its hash when the files have gone on. */
  public void keep() {
    var now = offered.get();
    if (now != null) {
      store.keep(now.parts());
    }
  }
}
