package org.wayfinder.catalog.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.util.BytesRef;

/**
 * Understands one search: which words tell something, what a word that the catalogue doesn't know
 * was meant to be, and which query finds them. A word that the catalogue knows is never corrected.
 */
final class Understanding {

  /**
   * What was understood.
   *
   * @param ranked finds and ranks
   * @param words the words looked for, for marking them where they were found
   * @param corrected words that were taken for others
   */
  record Understood(Query ranked, Query words, Map<String, String> corrected) {}

  private static final int MOST_WORDS = 12;
  private static final float CODE = 100;

  private final EditionIndex index;
  private final SearchLanguage reader;
  private final WordQueries words;
  private final DirectSpellChecker spelling = new DirectSpellChecker();

  Understanding(EditionIndex index, SearchLanguage reader) {
    this.index = index;
    this.reader = reader;
    this.words = new WordQueries(index, reader);
    spelling.setMinPrefix(0);
    spelling.setAccuracy(.65f);
  }

  Understood of(SearchRequest request) throws IOException {
    var corrected = new LinkedHashMap<String, String>();
    var asked = new ArrayList<String>();
    for (var word : telling(request.text())) {
      var meant = words.isKnown(word) ? word : meant(word);
      if (!meant.equals(word)) {
        corrected.put(word, meant);
      }
      if (words.isFound(meant)) {
        asked.add(meant);
      }
    }
    var found = inWords(asked, request);
    var any =
        new BooleanQuery.Builder()
            .add(found, Occur.SHOULD)
            .add(words.whole(String.join(" ", asked)), Occur.SHOULD)
            .add(code(request.text()), Occur.SHOULD)
            .build();
    return new Understood(among(request, any), found, corrected);
  }

  /** What matches among the things that are looked for, as they are indexed for the reader. */
  private Query among(SearchRequest request, Query query) {
    var names = request.types().stream().map(type -> new BytesRef(type.name())).toList();
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(IndexedDocument.READER, reader.code())), Occur.FILTER)
        .add(new TermInSetQuery(IndexedDocument.TYPE, names), Occur.FILTER)
        .add(new TermInSetQuery(IndexedDocument.SCHOOL, schools(request)), Occur.FILTER)
        .build();
  }

  private static List<BytesRef> schools(SearchRequest request) {
    var everybody = new BytesRef(IndexedDocument.EVERYBODY);
    var school = request.school();
    return school == null ? List.of(everybody) : List.of(everybody, new BytesRef(school));
  }

  /** The words that tell something; all words when none does, as in "IT". */
  private List<String> telling(String text) {
    var analysis = index.analyzers().of(reader);
    var telling = Analysis.terms(analysis.telling(), text);
    var all = telling.isEmpty() ? Analysis.terms(analysis.words(), text) : telling;
    return all.stream().distinct().limit(MOST_WORDS).toList();
  }

  private String meant(String word) throws IOException {
    for (var language : reader.first()) {
      var suggested =
          spelling.suggestSimilar(
              new Term(IndexedDocument.spellingIn(language), word),
              1,
              index.reader(),
              SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
      if (suggested.length > 0) {
        return suggested[0].string;
      }
    }
    return word;
  }

  private Query inWords(List<String> asked, SearchRequest request) throws IOException {
    var synonyms = index.analyzers().synonyms(reader);
    var most = AskedWords.most(synonyms, asked, words::find);
    if (most == null) {
      return MatchNoDocsQuery.INSTANCE;
    }
    if (isFound(among(request, most))) {
      return most;
    }
    var any = AskedWords.any(synonyms, asked, words::find);
    return any == null ? MatchNoDocsQuery.INSTANCE : any;
  }

  /** Whether there is anything, without looking for all of it. */
  private boolean isFound(Query query) throws IOException {
    var first = new TopScoreDocCollectorManager(1, 1);
    return index.searcher().search(new ConstantScoreQuery(query), first).scoreDocs.length > 0;
  }

  private static Query code(String text) {
    return Character.isDigit(text.charAt(0))
        ? new BoostQuery(new PrefixQuery(new Term(IndexedDocument.ID, text)), CODE)
        : MatchNoDocsQuery.INSTANCE;
  }
}
