package org.wayfinder.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.catalog.content.Grown;
import org.wayfinder.catalog.edition.Edition;

/** Searches a catalogue without a service around it. */
final class Searches {

  private static final Searches WITH_DRAFTS = new Searches(edition(1, Grown.withDrafts()));

  private final EditionIndex index;

  Searches(Edition edition) {
    try {
      this.index = EditionIndex.of(edition);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shipped careers and those in the drafts. */
  static Searches withDrafts() {
    return WITH_DRAFTS;
  }

  static Edition edition(int number, Catalogue catalogue) {
    return new Edition(number, "hash-" + number, Instant.parse("2026-11-22T08:00:00Z"), catalogue);
  }

  EditionIndex index() {
    return index;
  }

  SearchPage find(String q, @Nullable String lang) {
    return page(SearchRequest.of(q, null, lang, null), null, 50);
  }

  SearchPage find(String q) {
    return find(q, null);
  }

  SearchPage page(SearchRequest request, @Nullable String after, int limit) {
    try {
      return new CatalogueSearch(index).page(request, after, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> ids(String q, @Nullable String lang) {
    return find(q, lang).items().stream().map(SearchHit::id).toList();
  }
}
