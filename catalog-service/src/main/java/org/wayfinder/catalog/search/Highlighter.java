package org.wayfinder.catalog.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** A place where words were found. */
  record Found(Place place, List<Segment> segments) {}

  private final SearchLanguage reader;

  Highlighter(EditionIndex index, SearchLanguage reader) {
    super(
        UnifiedHighlighter.builder(index.searcher(), index.analyzers().indexing())
            .withWeightMatches(false)
            .withHighlightPhrasesStrictly(false) // there are none, and looking for them takes long
            .withMaxNoHighlightPassages(0)
            .withMaskedFieldsFunc(Highlighter::alsoIn)
            .withFormatter(new Segments()));
    this.reader = reader;
  }

  /**
   * Where each document has the words, the most telling place first.
   *
   * @param documents numbers of documents in the index
   */
  List<List<Found>> mark(Query words, int[] documents) throws IOException {
    var fields = placesFor(reader);
    var passages = new int[fields.length];
    Arrays.fill(passages, 1);
    var marked = highlightFieldsAsObjects(fields, words, documents.clone(), passages);
    var found = new ArrayList<List<Found>>();
    for (var i = 0; i < documents.length; i++) {
      var ofDocument = new ArrayList<Found>();
      for (var field : fields) {
        var texts = marked.get(field);
        if (texts != null && texts[i] instanceof List<?> segments) {
          var place = Objects.requireNonNull(PLACES.get(field));
          ofDocument.add(new Found(place, segments.stream().map(Segment.class::cast).toList()));
        }
      }
      found.add(ofDocument);
    }
    return found;
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
