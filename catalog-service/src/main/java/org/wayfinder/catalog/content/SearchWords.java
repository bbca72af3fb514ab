package org.wayfinder.catalog.content;

import java.util.List;
import java.util.stream.Stream;

/**
 * What people call things when they search, in one language. Files may hold several of a language,
 * a catalogue holds them as one. An id that a catalogue doesn't hold (an editor dropped the career)
 * finds nothing and is no fault, unlike other references.
 *
 * @param language ISO 639-1 code
 * @param same groups of words and phrases that mean the same: each finds what the others find
 * @param everyday words and phrases that lead to particular careers, clusters or questions
 */
public record SearchWords(String language, List<List<String>> same, List<Everyday> everyday) {

  /**
   * Everyday words for something.
   *
   * @param say the words and phrases
   * @param finds SOC codes, ids of clusters and of FAQ entries
   */
  public record Everyday(List<String> say, List<String> finds) {

    public Everyday {
      say = List.copyOf(say);
      finds = List.copyOf(finds);
      if (finds.isEmpty() || say.isEmpty() || say.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("everyday words without a word or an id: " + say);
      }
    }
  }

  public SearchWords {
    same = same.stream().map(List::copyOf).toList();
    everyday = List.copyOf(everyday);
    if (!language.matches("[a-z]{2}")) {
      throw new IllegalArgumentException("not a language: " + language);
    }
    for (var group : same) {
      if (group.size() < 2 || group.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("not two words that mean the same: " + group);
      }
    }
  }

  /** These words and more of the same language. */
  SearchWords and(SearchWords more) {
    return new SearchWords(
        language,
        Stream.concat(same.stream(), more.same.stream()).toList(),
        Stream.concat(everyday.stream(), more.everyday.stream()).toList());
  }

  /** The words that lead to something. */
  public Stream<String> wordsFor(String id) {
    return everyday.stream()
        .filter(words -> words.finds().contains(id))
        .flatMap(words -> words.say().stream());
  }
}
