package org.wayfinder.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The queries that find one word for one reader: in which places, and how much each counts. One
 * search asks for the same words several times (by themselves, as synonyms, in stricter and looser
 * queries), so each is answered once.
 */
final class WordQueries {

  private static final float START_WEIGHT = .4f;
  private static final float OTHER_LANGUAGE_WEIGHT = .5f;
  private static final float TIE = .1f;
  private static final float WHOLE_TITLE = 40;
  private static final float WHOLE_NAME = 30;

  private final EditionIndex index;
  private final SearchLanguage reader;
  private final QueryBuilder terms;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<String, Query> found = new HashMap<>();
  private final Map<String, Query> near = new HashMap<>();

  WordQueries(EditionIndex index, SearchLanguage reader) {
    this.index = index;
    this.reader = reader;
    this.terms = new QueryBuilder(index.analyzers().asking());
  }

  /** Whether the catalogue or its search words have the word. */
  boolean isKnown(String word) throws IOException {
    var answered = known.get(word);
    if (answered == null) {
      answered =
          index.analyzers().synonyms(reader).words().contains(word) || isSomewhere(exactly(word));
      known.put(word, answered);
    }
    return answered;
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

  /** Whether anything is found by it, though it may be nearly another word. */
  boolean isFound(String word) throws IOException {
    return isKnown(word) || !(nearly(word) instanceof MatchNoDocsQuery);
  }

  /** Finds a known word wherever it stands, or what is nearly the beginning of another one. */
  Query find(String word) {
    try {
      var answered = found.get(word);
      if (answered == null) {
        answered = isKnown(word) ? exactly(word) : nearly(word);
        found.put(word, answered);
      }
      return answered;
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

  /**
   * Resolved into the words that there are, because whoever marks these in a text would otherwise
   * have to look at all of it.
   */
  private Query nearly(String word) throws IOException {
    var answered = near.get(word);
    if (answered == null) {
      answered = index.searcher().rewrite(unresolved(word));
      near.put(word, answered);
    }
    return answered;
  }

  private DisjunctionMaxQuery unresolved(String word) {
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

  /** Finds what is called just this. */
  Query whole(String words) {
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

  private static void add(List<Query> queries, @Nullable Query query, float weight) {
    if (query != null) {
      queries.add(new BoostQuery(query, weight));
    }
  }
}
