package org.wayfinder.catalog.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Makes a query of words and their synonyms, in which each word may be found in another field. What
 * was asked for counts more than what means the same.
 */
final class AskedWords extends QueryBuilder {

  private static final float SYNONYM_WEIGHT = .7f;
  private static final int ALL_NEEDED = 2;
  private static final float SHARE_NEEDED = .67f;

  private final Set<String> asked;
  private final Function<String, Query> find;

  /**
   * Takes what the query is made of.
   *
   * @param find the query that finds one word
   */
  AskedWords(Synonyms synonyms, List<String> asked, Function<String, Query> find) {
    super(synonyms.analyzer());
    this.asked = Set.copyOf(asked);
    this.find = find;
  }

  /** What holds all of one or two words, or two thirds of more; null when there is no word. */
  static @Nullable Query most(Synonyms synonyms, List<String> words, Function<String, Query> find) {
    return new AskedWords(synonyms, words, find)
        .createMinShouldMatchQuery(
            "", String.join(" ", words), words.size() <= ALL_NEEDED ? 1 : SHARE_NEEDED);
  }

  /** What holds any of the words; null when there is no word. */
  static @Nullable Query any(Synonyms synonyms, List<String> words, Function<String, Query> find) {
    return new AskedWords(synonyms, words, find).createBooleanQuery("", String.join(" ", words));
  }

  @Override
  protected Query newTermQuery(Term term, float boost) {
    return found(term.text());
  }

  @Override
  protected Query newSynonymQuery(String field, TermAndBoost[] terms) {
    var found = new ArrayList<Query>();
    for (var term : terms) {
      found.add(found(term.term().utf8ToString()));
    }
    return new DisjunctionMaxQuery(found, 0);
  }

  @Override
  protected Query newGraphSynonymQuery(Iterator<Query> queries) {
    var found = new ArrayList<Query>();
    queries.forEachRemaining(found::add);
    return new DisjunctionMaxQuery(found, 0);
  }

  private Query found(String word) {
    var query = find.apply(word);
    return asked.contains(word) ? query : new BoostQuery(query, SYNONYM_WEIGHT);
  }
}
