package org.wayfinder.catalog.edition;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/**
 * The published editions as editors work on them: read from the store each time, because what is
 * decided on must not be what some instance remembers. Content never changes, so it is remembered.
 */
public final class Editions {

  /** The newest, and one that it is compared with. */
  private static final int REMEMBERED = 2;

  private static final Duration SOON = Duration.ofSeconds(2);

  private final EditionStore store;
  private final EditionCodec codec;
  private final Clock clock;
  private final Map<String, Entities> recent =
      new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entities> eldest) {
          return size() > REMEMBERED;
        }
      };

  Editions(EditionStore store, EditionCodec codec, Clock clock) {
    this.store = store;
    this.codec = codec;
    this.clock = clock;
  }

  /**
   * The newest edition.
   *
   * @throws ProblemException 503 while there is none
   */
  public Snapshot newest() {
    return store
        .newest()
        .map(this::snapshot)
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.UNAVAILABLE, "The catalogue has no edition yet.", SOON));
  }

  /**
   * The newest edition that came from the files; there always is one, for an edition can be edited
   * only after it.
   */
  public Snapshot newestShipped() {
    return store.newestShipped().map(this::snapshot).orElseGet(this::newest);
  }

  /** Content by its hash, also when it is no edition's. */
  public Entities content(String hash) {
    return content(new EditionHeader(0, hash, clock.instant()));
  }

  /** An edition by its number. */
  public Optional<Snapshot> find(int number) {
    return store.find(number).map(this::snapshot);
  }

  /** Up to {@code limit} editions, newest first, older than the given number. */
  List<EditionHeader> before(int number, int limit) {
    return store.before(number, limit);
  }

  private Snapshot snapshot(EditionHeader header) {
    return new Snapshot(header, content(header));
  }

  /** Two may load the same at the same time, which is harmless. */
  private Entities content(EditionHeader header) {
    synchronized (recent) {
      var known = recent.get(header.contentHash());
      if (known != null) {
        return known;
      }
    }
    var loaded = codec.entities(store.content(header));
    synchronized (recent) {
      recent.put(header.contentHash(), loaded);
    }
    return loaded;
  }

  /** What came of an attempt to publish. */
  public sealed interface Publication {

    /** There is a new edition, or a repeated request finds the one that the first had made. */
    record Published(EditionHeader edition) implements Publication {}

    /** The content is what the newest edition has already, so there is no new one. */
    record Unchanged(EditionHeader edition) implements Publication {}

    /** Somebody published in the meantime; what was decided must be decided again. */
    record Overtaken() implements Publication {}
  }

  /** What an earlier request with this key came to. */
  public Optional<Publication> publishedBefore(CreationKey key) {
    return store
        .createdBefore(key)
        .map(before -> new Publication.Published(before.orProblem("There is such an edition.")));
  }

  /**
   * Publishes content as the edition after the given one, unless it is that edition's own.
   *
   * @throws ProblemException 422 when the key belongs to another request
   */
  public Publication publish(
      EditionHeader after, Catalogue content, Origin origin, @Nullable CreationKey key) {
    var parts = codec.encode(content);
    if (parts.contentHash().equals(after.contentHash())
        || codec.entities(parts).isSameAs(content(after))) {
      return new Publication.Unchanged(after);
    }
    var header =
        new EditionHeader(
            after.number() + 1,
            parts.contentHash(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            origin);
    var created = store.publish(header, parts, key);
    // Repeated: the first request with this key published what it saw, which is not this content.
    return created instanceof Creation.Taken<EditionHeader>
            || created instanceof Creation.Repeated<EditionHeader>
        ? new Publication.Overtaken()
        : new Publication.Published(created.orProblem("There is such an edition."));
  }
}
