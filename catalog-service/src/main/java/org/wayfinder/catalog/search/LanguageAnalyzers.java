package org.wayfinder.catalog.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.wayfinder.catalog.content.SearchWords;

/**
 * The analyzer of every field of the index, and what else is known of each language's words. They
 * belong to one edition, for its search words are among them.
 */
final class LanguageAnalyzers {

  private final Map<SearchLanguage, Analysis> analyses = new EnumMap<>(SearchLanguage.class);
  private final Map<SearchLanguage, Synonyms> synonyms = new EnumMap<>(SearchLanguage.class);
  private final Analyzer indexing;
  private final Analyzer asking;

  LanguageAnalyzers(List<SearchWords> searchWords) {
    var indexing = new HashMap<String, Analyzer>();
    var asking = new HashMap<String, Analyzer>();
    for (var language : SearchLanguage.values()) {
      var analysis = Analysis.of(language);
      analyses.put(language, analysis);
      synonyms.put(language, Synonyms.of(groups(searchWords, language), analysis));
      for (var field : SearchField.values()) {
        indexing.put(field.in(language), analysis.stems());
        asking.put(field.in(language), analysis.stems());
      }
      for (var name : SearchField.names()) {
        indexing.put(name.startsIn(language), analysis.starts());
        asking.put(name.startsIn(language), analysis.words());
        indexing.put(name.wholeIn(language), analysis.whole());
        asking.put(name.wholeIn(language), analysis.whole());
      }
      indexing.put(IndexedDocument.spellingIn(language), analysis.words());
    }
    var otherwise = of(SearchLanguage.EN).words();
    this.indexing = new PerFieldAnalyzerWrapper(otherwise, indexing);
    this.asking = new PerFieldAnalyzerWrapper(otherwise, asking);
  }

  Analysis of(SearchLanguage language) {
    return Objects.requireNonNull(analyses.get(language));
  }

  Synonyms synonyms(SearchLanguage language) {
    return Objects.requireNonNull(synonyms.get(language));
  }

  /** Makes terms of a text that is being indexed. */
  Analyzer indexing() {
    return indexing;
  }

  /** Makes terms of a text that is looked for. */
  Analyzer asking() {
    return asking;
  }

  private static List<List<String>> groups(List<SearchWords> words, SearchLanguage language) {
    return words.stream()
        .filter(some -> some.language().equals(language.code()))
        .flatMap(some -> some.same().stream())
        .toList();
  }
}
