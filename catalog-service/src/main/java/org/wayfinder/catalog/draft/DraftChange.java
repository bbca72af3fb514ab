package org.wayfinder.catalog.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.edition.Entities;
import org.wayfinder.service.request.Fingerprint;

/**
 * What the draft says of one thing instead of what is published.
 *
 * @param json canonical JSON of its new content; null when it is to be deleted
 * @param basedOn fingerprints of every content that this change was made on, oldest first: what was
 *     published when it began, and each state of the change itself. Published content that is not
 *     among them is somebody else's work that this change has not seen.
 * @param revision random, new with every write: what a conditional write names
 * @param by id of the editor who wrote it last
 */
record DraftChange(
    EntityKey key,
    @Nullable String json,
    List<String> basedOn,
    long revision,
    String by,
    Instant at) {

  private static final int REMEMBERED = 100;

  DraftChange {
    basedOn = List.copyOf(basedOn);
  }

  /** How a change stands to what is published now. */
  enum Standing {
    /** It says what is published already: it was published, and only its removal is missing. */
    DONE,
    /** Nobody else published this thing since. */
    CLEAN,
    /** Somebody else published this thing since, and the change has not seen it. */
    CONFLICT
  }

  Standing standing(Entities published) {
    var there = published.find(key);
    if (there.equals(content())) {
      return Standing.DONE;
    }
    return basedOn.contains(fingerprint(there)) ? Standing.CLEAN : Standing.CONFLICT;
  }

  /** What the thing shall be; empty when it shall not be. */
  Optional<String> content() {
    return Optional.ofNullable(json);
  }

  /** The first state of a change, by an editor who saw what is published. */
  static DraftChange first(
      EntityKey key,
      @Nullable String content,
      Optional<String> published,
      long revision,
      String editor,
      Instant now) {
    return new DraftChange(key, content, List.of(fingerprint(published)), revision, editor, now);
  }

  /** The next state of this change, by an editor who saw this one and what is published. */
  DraftChange next(
      @Nullable String content,
      Optional<String> published,
      long newRevision,
      String editor,
      Instant now) {
    var seen = new ArrayList<>(basedOn);
    seen.add(fingerprint(content()));
    seen.add(fingerprint(published));
    var recent = seen.subList(Math.max(0, seen.size() - REMEMBERED), seen.size());
    return new DraftChange(key, content, recent, newRevision, editor, now);
  }

  /** Tells one content from another, and from none. */
  static String fingerprint(Optional<String> content) {
    return content.map(Fingerprint::of).orElse("absent");
  }
}
