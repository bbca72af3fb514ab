package org.wayfinder.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * Words and phrases of one language that mean the same, each of which is searched for when another
 * one is.
 *
 * @param analyzer adds them to words that are separated by spaces
 * @param words every word that occurs in them
 */
record Synonyms(Analyzer analyzer, Set<String> words) {

  static Synonyms of(List<List<String>> groups, Analysis analysis) {
    var words = new HashSet<String>();
    var map = new SynonymMap.Builder();
    for (var group : groups) {
      var phrases =
          group.stream()
              .map(phrase -> Analysis.terms(analysis.telling(), phrase))
              .filter(phrase -> !phrase.isEmpty())
              .distinct()
              .toList();
      phrases.forEach(words::addAll);
      for (var one : phrases) {
        phrases.stream().filter(other -> !other.equals(one)).forEach(other -> add(map, one, other));
      }
    }
    return new Synonyms(analyzer(map, words.isEmpty()), Set.copyOf(words));
  }

  private static void add(SynonymMap.Builder map, List<String> one, List<String> other) {
    map.add(
        SynonymMap.Builder.join(one.toArray(String[]::new), new CharsRefBuilder()),
        SynonymMap.Builder.join(other.toArray(String[]::new), new CharsRefBuilder()),
        true);
  }

  private static Analyzer analyzer(SynonymMap.Builder builder, boolean none) {
    try {
      var map = builder.build();
      return new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          var source = new WhitespaceTokenizer();
          return none
              ? new TokenStreamComponents(source)
              : new TokenStreamComponents(source, new SynonymGraphFilter(source, map, false));
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
