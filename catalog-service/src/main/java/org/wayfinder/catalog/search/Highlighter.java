package org.wayfinder.catalog.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.wayfinder.catalog.search.SearchHit.Segment;

/** Marks the words of a query in the texts where they were found. */
final class Highlighter extends UnifiedHighlighter {

  private static final Map<String, Place> PLACES = places();

  /** A part of a thing in one language, which is one field of the index. */
  record Place(SearchField field, SearchLanguage language) {}

  /**
   * A place where words were found.
   *
   * @param segments empty beyond as many places of a document as are shown
   */
  record Found(Place place, List<Segment> segments) {}

  private final SearchLanguage reader;
  private final Map<Integer, Document> documents;
  private final int most;

  /**
   * For what was found.
   *
   * @param documents by their numbers in the index
   * @param most how many places of a document are shown
   */
  Highlighter(
      EditionIndex index, SearchLanguage reader, Map<Integer, Document> documents, int most) {
    super(
        UnifiedHighlighter.builder(index.searcher(), index.analyzers().indexing())
            .withWeightMatches(false)
            .withHighlightPhrasesStrictly(false) // there are none, and looking for them takes long
            .withMaxNoHighlightPassages(0)
            .withMaskedFieldsFunc(Highlighter::alsoIn)
            .withFormatter(new Segments()));
    this.reader = reader;
    this.documents = documents;
    this.most = most;
  }

  /** Where each document has the words, the most telling place first, by the document's number. */
  Map<Integer, List<Found>> mark(Query words) throws IOException {
    var numbers = documents.keySet().stream().mapToInt(Integer::intValue).toArray();
    var occurrences = new Occurrences(searcher.getIndexReader(), words, numbers);
    var found = new HashMap<Integer, List<Found>>();
    for (var field : placesFor(reader)) {
      var place = Objects.requireNonNull(PLACES.get(field));
      var having = occurrences.in(Stream.concat(Stream.of(field), alsoIn(field).stream()).toList());
      var open = new ArrayList<Integer>();
      for (var number : having.documents()) {
        var before = found.computeIfAbsent(number, _ -> new ArrayList<>());
        if (before.size() < most) {
          open.add(number);
        } else {
          before.add(new Found(place, List.of()));
        }
      }
      mark(field, having.words(), open)
          .forEach((number, segments) ->
              found
                  .computeIfAbsent(number, _ -> new ArrayList<>())
                  .add(new Found(place, segments)));
    }
    return found;
  }

  private Map<Integer, List<Segment>> mark(String field, Query words, List<Integer> numbers)
      throws IOException {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    var having = numbers.stream().mapToInt(Integer::intValue).toArray();
    var passages = highlightFieldsAsObjects(new String[] {field}, words, having, new int[] {1});
    var texts = Objects.requireNonNull(passages.get(field));
    var marked = new HashMap<Integer, List<Segment>>();
    for (var i = 0; i < having.length; i++) {
      if (texts[i] instanceof List<?> segments) {
        marked.put(having[i], segments.stream().map(Segment.class::cast).toList());
      }
    }
    return marked;
  }

  /** The texts of documents that were read already. */
  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator numbers, int cacheCharsThreshold) throws IOException {
    var texts = new ArrayList<CharSequence[]>();
    for (var n = numbers.nextDoc(); n != DocIdSetIterator.NO_MORE_DOCS; n = numbers.nextDoc()) {
      var document = Objects.requireNonNull(documents.get(n));
      texts.add(Stream.of(fields).map(field -> text(document, field)).toArray(String[]::new));
    }
    return texts;
  }

  private String text(Document document, String field) {
    var all = String.join(String.valueOf(MULTIVAL_SEP_CHAR), document.getValues(field));
    return all.length() > getMaxLength() ? all.substring(0, getMaxLength()) : all;
  }

  @Override
  protected BreakIterator getBreakIterator(String field) {
    var place = Objects.requireNonNull(PLACES.get(field));
    var parts =
        place.field() == SearchField.TEXT
            ? BreakIterator.getSentenceInstance(Locale.of(place.language().code()))
            : new WholeBreakIterator();
    return new SplittingBreakIterator(parts, MULTIVAL_SEP_CHAR);
  }

  /** A name is also found by the beginnings of its words. */
  private static Set<String> alsoIn(String field) {
    var place = Objects.requireNonNull(PLACES.get(field));
    return place.field().isName() ? Set.of(place.field().startsIn(place.language())) : Set.of();
  }

  private static String[] placesFor(SearchLanguage reader) {
    return PLACES.entrySet().stream()
        .filter(entry ->
            SearchField.shownTo(reader, entry.getValue().language())
                .contains(entry.getValue().field()))
        .map(Map.Entry::getKey)
        .toArray(String[]::new);
  }

  private static Map<String, Place> places() {
    var places = new LinkedHashMap<String, Place>();
    for (var field : SearchField.values()) {
      for (var language : SearchLanguage.values()) {
        places.put(field.in(language), new Place(field, language));
      }
    }
    return places;
  }

  /** Cuts a passage where its marked words begin and end; words that overlap become one. */
  private static final class Segments extends PassageFormatter {

    @Override
    public List<Segment> format(Passage[] passages, String content) {
      var segments = new ArrayList<Segment>();
      for (var passage : passages) {
        var at = passage.getStartOffset();
        for (var i = 0; i < passage.getNumMatches(); i++) {
          var start = passage.getMatchStarts()[i];
          var end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
          add(segments, content, at, start, false);
          add(segments, content, Math.max(at, start), end, true);
          at = Math.max(at, end);
        }
        add(segments, content, at, passage.getEndOffset(), false);
      }
      return segments;
    }

    private static void add(
        List<Segment> segments, String content, int from, int to, boolean match) {
      if (from < to) {
        segments.add(new Segment(content.substring(from, to), match));
      }
    }
  }
}
