package org.wayfinder.catalog.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.FingerprintFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * How texts of one language become words. Case, accents and articles that cling to a word never
 * tell two words apart; the analyzers differ in what they make of a word beyond that.
 *
 * @param words the words as they are written
 * @param telling those of them that tell something: without "the", "how" and the like
 * @param stems words reduced to their stems, so that singular and plural are one
 * @param starts every beginning of every word
 * @param whole the stems of a whole text in one term, whatever their order
 */
record Analysis(Analyzer words, Analyzer telling, Analyzer stems, Analyzer starts, Analyzer whole) {

  private static final int LONGEST_START = 15;

  static Analysis of(SearchLanguage language) {
    var stopWords = stopWords(language);
    return new Analysis(
        analyzer(in -> folded(language, in)),
        analyzer(in -> new StopFilter(folded(language, in), stopWords)),
        analyzer(in -> stemmed(language, folded(language, in))),
        analyzer(in -> new EdgeNGramTokenFilter(folded(language, in), 1, LONGEST_START, true)),
        analyzer(in ->
            new FingerprintFilter(
                stemmed(language, new StopFilter(folded(language, in), stopWords)))));
  }

  /** The terms that an analyzer makes of a text, in order. */
  static List<String> terms(Analyzer analyzer, String text) {
    var terms = new ArrayList<String>();
    try (var stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static TokenStream folded(SearchLanguage language, TokenStream in) {
    var bare =
        switch (language) {
          case EN -> new EnglishPossessiveFilter(in);
          case FR -> new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES);
          case ES -> in;
        };
    return new ASCIIFoldingFilter(new LowerCaseFilter(bare));
  }

  private static TokenStream stemmed(SearchLanguage language, TokenStream in) {
    return switch (language) {
      case EN -> new SnowballFilter(in, new EnglishStemmer());
      case FR -> new FrenchLightStemFilter(in);
      case ES -> new SpanishLightStemFilter(in);
    };
  }

  /** Lucene's own lists, folded like the words they are held against. */
  private static CharArraySet stopWords(SearchLanguage language) {
    var file =
        switch (language) {
          case EN -> "english_stop.txt";
          case FR -> "french_stop.txt";
          case ES -> "spanish_stop.txt";
        };
    try (var in = Objects.requireNonNull(SnowballFilter.class.getResourceAsStream(file))) {
      var listed =
          WordlistLoader.getSnowballWordSet(new InputStreamReader(in, StandardCharsets.UTF_8));
      var folding = analyzer(stream -> folded(language, stream));
      var folded = new CharArraySet(listed.size(), false);
      for (var word : listed) {
        folded.addAll(terms(folding, new String((char[]) word)));
      }
      return CharArraySet.unmodifiableSet(folded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Analyzer analyzer(UnaryOperator<TokenStream> filters) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        return new TokenStreamComponents(source, filters.apply(source));
      }
    };
  }
}
