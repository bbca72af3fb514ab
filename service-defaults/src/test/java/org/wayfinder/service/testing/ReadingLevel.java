package org.wayfinder.service.testing;

import eu.crydee.syllablecounter.SyllableCounter;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * How hard a text is to read. English: the years of US schooling it asks for, by the Flesch-Kincaid
 * grade level (J. P. Kincaid et al., Derivation of new readability formulas, 1975): {@code 0.39 *
 * words / sentences + 11.8 * syllables / words - 15.59}; a 14-year-old is in grade 8 or 9. Any
 * language: the LIX (C.-H. Björnsson, Läsbarhet, 1968): {@code words / sentences + 100 * words of
 * more than six letters / words}; below 40 is easy prose.
 */
public final class ReadingLevel {

  private static final SyllableCounter SYLLABLES = new SyllableCounter();
  private static final int LONG = 6;

  private int sentences;
  private int words;
  private int longWords;
  private int syllables;

  private ReadingLevel() {}

  /** The grade of some English passages read as one text. */
  public static double grade(Iterable<String> passages) {
    var counts = new ReadingLevel();
    passages.forEach(passage -> counts.count(passage, Locale.ENGLISH));
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59;
  }

  /** The LIX of some passages read as one text. */
  public static double lix(Iterable<String> passages, Locale language) {
    var counts = new ReadingLevel();
    passages.forEach(passage -> counts.count(passage, language));
    return (double) counts.words / counts.sentences + 100.0 * counts.longWords / counts.words;
  }

  private void count(String passage, Locale language) {
    var ends = BreakIterator.getSentenceInstance(language);
    ends.setText(passage);
    while (ends.next() != BreakIterator.DONE) {
      sentences++;
    }
    for (var word : passage.split("[^\\p{L}\\p{N}'’]+", -1)) {
      if (!word.isEmpty()) {
        words++;
        longWords += word.length() > LONG ? 1 : 0;
        syllables += SYLLABLES.count(word);
      }
    }
  }
}
