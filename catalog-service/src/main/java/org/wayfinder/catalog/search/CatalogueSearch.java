package org.wayfinder.catalog.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.search.SearchHit.Highlight;
import org.wayfinder.catalog.search.SearchHit.Shown;
import org.wayfinder.service.Page;

/** Searches one edition. */
final class CatalogueSearch {

  private static final int MOST_HIGHLIGHTS = 3;

  private final EditionIndex index;

  CatalogueSearch(EditionIndex index) {
    this.index = index;
  }

  /**
   * One page of what is found.
   *
   * @param after cursor of the page before
   */
  SearchPage page(SearchRequest request, @Nullable String after, int limit) throws IOException {
    var from = SearchPosition.after(after, index.edition(), request);
    var understood = new Understanding(index, request.language()).of(request);
    var wanted = Math.max(1, Math.min(from + limit + 1, index.reader().maxDoc()));
    var top =
        index
            .searcher()
            .search(
                understood.ranked(), new TopScoreDocCollectorManager(wanted, Integer.MAX_VALUE));
    var ranks = IntStream.range(Math.min(from, top.scoreDocs.length), top.scoreDocs.length);
    var page =
        Page.of(
            ranks.boxed().toList(),
            limit,
            rank -> new SearchPosition(index.edition(), request.key().hashCode(), rank + 1).key());
    var hits = page.items().stream().map(rank -> top.scoreDocs[rank]).toList();
    return new SearchPage(
        index.edition(),
        request.language().code(),
        understood.corrected(),
        (int) top.totalHits.value(),
        shown(understood, hits, request),
        page.next());
  }

  private List<SearchHit> shown(
      Understanding.Understood understood, List<ScoreDoc> hits, SearchRequest request)
      throws IOException {
    var stored = index.reader().storedFields();
    var documents = new LinkedHashMap<Integer, Document>();
    for (var hit : hits) {
      documents.put(hit.doc, stored.document(hit.doc));
    }
    var reader = request.language();
    var marked =
        new Highlighter(index, reader, documents, MOST_HIGHLIGHTS).mark(understood.words());
    var shown = new ArrayList<SearchHit>();
    documents.forEach((number, document) ->
        shown.add(hit(document, marked.getOrDefault(number, List.of()), reader)));
    return shown;
  }

  private static SearchHit hit(
      Document document, List<Highlighter.Found> found, SearchLanguage reader) {
    var title = text(document, SearchField.TITLE, reader);
    if (title == null) {
      throw new IllegalStateException("Something without a title was indexed");
    }
    var highlights =
        found.stream()
            .limit(MOST_HIGHLIGHTS)
            .map(place -> highlight(document, place, reader))
            .toList();
    var fields = found.stream().map(place -> place.place().field().code()).distinct().toList();
    return new SearchHit(
        SearchType.valueOf(document.get(IndexedDocument.TYPE)),
        document.get(IndexedDocument.ID),
        title,
        text(document, SearchField.SUMMARY, reader),
        fields.isEmpty() ? List.of(IndexedDocument.ID) : fields,
        highlights);
  }

  private static Highlight highlight(
      Document document, Highlighter.Found found, SearchLanguage reader) {
    var place = found.place();
    var fallback =
        place.language() != reader && document.getField(place.field().in(reader)) == null;
    return new Highlight(place.field().code(), place.language().code(), fallback, found.segments());
  }

  private static @Nullable Shown text(Document document, SearchField field, SearchLanguage reader) {
    return Stream.of(reader, SearchLanguage.EN)
        .flatMap(language ->
            Stream.ofNullable(document.get(field.in(language)))
                .map(text -> new Shown(text, language.code(), language != reader)))
        .findFirst()
        .orElse(null);
  }
}
