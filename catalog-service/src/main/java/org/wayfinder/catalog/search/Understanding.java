package org.wayfinder.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

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
  private static final float START_WEIGHT = .4f;
  private static final float OTHER_LANGUAGE_WEIGHT = .5f;
  private static final float TIE = .1f;
  private static final float WHOLE_TITLE = 40;
  private static final float WHOLE_NAME = 30;
  private static final float CODE = 100;

  private final EditionIndex index;
  private final SearchLanguage reader;
  private final QueryBuilder terms;
  private final DirectSpellChecker spelling = new DirectSpellChecker();

  Understanding(EditionIndex index, SearchLanguage reader) {
    this.index = index;
    this.reader = reader;
    this.terms = new QueryBuilder(index.analyzers().asking());
    spelling.setMinPrefix(0);
    spelling.setAccuracy(.65f);
  }

  Understood of(SearchRequest request) throws IOException {
    var corrected = new LinkedHashMap<String, String>();
    var words = new ArrayList<String>();
    for (var word : telling(request.text())) {
      var meant = isKnown(word) ? word : meant(word);
      if (!meant.equals(word)) {
        corrected.put(word, meant);
      }
      if (isKnown(meant) || isSomewhere(nearly(meant))) {
        words.add(meant);
      }
    }
    var found = inWords(words, request.types());
    var any =
        new BooleanQuery.Builder()
            .add(found, Occur.SHOULD)
            .add(whole(String.join(" ", words)), Occur.SHOULD)
            .add(code(request.text()), Occur.SHOULD)
            .build();
    return new Understood(among(request.types(), any), found, corrected);
  }

  /** What matches among the things of some types, as they are indexed for the reader. */
  private Query among(Set<SearchType> types, Query query) {
    var names = types.stream().map(type -> new BytesRef(type.name())).toList();
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(IndexedDocument.READER, reader.code())), Occur.FILTER)
        .add(new TermInSetQuery(IndexedDocument.TYPE, names), Occur.FILTER)
        .build();
  }

  /** The words that tell something; all words when none does, as in "IT". */
  private List<String> telling(String text) {
    var analysis = index.analyzers().of(reader);
    var telling = Analysis.terms(analysis.telling(), text);
    var words = telling.isEmpty() ? Analysis.terms(analysis.words(), text) : telling;
    return words.stream().distinct().limit(MOST_WORDS).toList();
  }

  private boolean isKnown(String word) throws IOException {
    return index.analyzers().synonyms(reader).words().contains(word) || isSomewhere(exactly(word));
  }

  /** Looks each place up in turn, which costs next to nothing for a single term. */
  private boolean isSomewhere(DisjunctionMaxQuery anywhere) throws IOException {
    for (var query : anywhere) {
      if (index.searcher().count(query) > 0) {
        return true;
      }
    }
    return false;
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

  private Query inWords(List<String> words, Set<SearchType> types) throws IOException {
    var synonyms = index.analyzers().synonyms(reader);
    var most = AskedWords.most(synonyms, words, this::find);
    if (most == null) {
      return MatchNoDocsQuery.INSTANCE;
    }
    if (index.searcher().count(among(types, most)) > 0) {
      return most;
    }
    var any = AskedWords.any(synonyms, words, this::find);
    return any == null ? MatchNoDocsQuery.INSTANCE : any;
  }

  /** Finds a known word wherever it stands, or what is nearly the beginning of another one. */
  private Query find(String word) {
    try {
      return isKnown(word) ? exactly(word) : nearly(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DisjunctionMaxQuery exactly(String word) {
    var anywhere = new ArrayList<Query>();
    for (var language : SearchLanguage.values()) {
      for (var field : SearchField.shownTo(reader, language)) {
        var weight = weight(field, language);
        add(anywhere, terms.createBooleanQuery(field.in(language), word), weight);
        if (field.isName()) {
          var starts = terms.createBooleanQuery(field.startsIn(language), word);
          add(anywhere, starts, weight * START_WEIGHT);
        }
      }
    }
    return new DisjunctionMaxQuery(anywhere, TIE);
  }

  private DisjunctionMaxQuery nearly(String word) {
    var anywhere = new ArrayList<Query>();
    var edits = word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
    for (var language : SearchLanguage.values()) {
      for (var field : SearchField.names()) {
        var near = new FuzzyQuery(new Term(field.startsIn(language), word), edits, 0, 10, true);
        add(anywhere, near, weight(field, language) * START_WEIGHT);
      }
    }
    return new DisjunctionMaxQuery(anywhere, TIE);
  }

  /** Names in other languages count less; other texts are indexed in one language only. */
  private float weight(SearchField field, SearchLanguage language) {
    return language == reader || !field.isName()
        ? field.weight()
        : field.weight() * OTHER_LANGUAGE_WEIGHT;
  }

  private Query whole(String words) {
    var anywhere = new ArrayList<Query>();
    for (var language : SearchLanguage.values()) {
      for (var field : SearchField.names()) {
        var query = terms.createBooleanQuery(field.wholeIn(language), words);
        if (query != null) {
          var weight = field == SearchField.TITLE ? WHOLE_TITLE : WHOLE_NAME;
          var inLanguage = language == reader ? weight : weight * OTHER_LANGUAGE_WEIGHT;
          anywhere.add(new BoostQuery(new ConstantScoreQuery(query), inLanguage));
        }
      }
    }
    return new DisjunctionMaxQuery(anywhere, TIE);
  }

  private static Query code(String text) {
    return Character.isDigit(text.charAt(0))
        ? new BoostQuery(new PrefixQuery(new Term(IndexedDocument.ID, text)), CODE)
        : MatchNoDocsQuery.INSTANCE;
  }

  private static void add(List<Query> queries, @Nullable Query query, float weight) {
    if (query != null) {
      queries.add(new BoostQuery(query, weight));
    }
  }
}
