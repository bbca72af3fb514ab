package org.wayfinder.catalog.content;

import eu.crydee.syllablecounter.SyllableCounter;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * How many years of US schooling an English text asks for, by the Flesch-Kincaid grade level (J. P.
 * Kincaid et al., Derivation of new readability formulas, 1975): {@code 0.39 * words / sentences +
 * 11.8 * syllables / words - 15.59}. A 14-year-old is in grade 8 or 9.
 */
final class ReadingLevel {

  private static final SyllableCounter SYLLABLES = new SyllableCounter();

  private int sentences;
  private int words;
  private int syllables;

  private ReadingLevel() {}

  /** The grade of some passages read as one text. */
  static double grade(Iterable<String> passages) {
    var counts = new ReadingLevel();
    passages.forEach(counts::count);
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59;
  }

  private void count(String passage) {
    var ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    ends.setText(passage);
    while (ends.next() != BreakIterator.DONE) {
      sentences++;
    }
    for (var word : passage.split("[^\\p{L}\\p{N}'’]+", -1)) {
      if (!word.isEmpty()) {
        words++;
        syllables += SYLLABLES.count(word);
      }
    }
  }
}
