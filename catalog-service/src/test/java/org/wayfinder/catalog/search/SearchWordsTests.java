package org.wayfinder.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.Cluster;
import org.wayfinder.catalog.content.FaqEntry;
import org.wayfinder.catalog.content.Grown;
import org.wayfinder.catalog.content.SearchWords;

/** The shipped search words keep their promise: each leads where it says. */
class SearchWordsTests {

  private static final int WITHIN = 5;
  private static final List<SearchWords> WORDS = Grown.withDrafts().searchWords();

  @Test
  void areThereInThreeLanguages() {
    assertThat(WORDS).extracting(SearchWords::language).containsOnly("en", "fr", "es");
  }

  @Test
  void nameOnlyWhatIsThereOrWaitsInTheDrafts() {
    var catalogue = Grown.withDrafts();
    var ids =
        Stream.of(
                catalogue.careers().stream().map(Career::soc),
                catalogue.clusters().stream().map(Cluster::id),
                catalogue.faq().stream().map(FaqEntry::id))
            .flatMap(some -> some)
            .collect(Collectors.toSet());
    assertThat(WORDS.stream().flatMap(w -> w.everyday().stream()).flatMap(e -> e.finds().stream()))
        .isSubsetOf(ids);
  }

  @Test
  void everydayWordsFindWhatTheyAreFor() {
    var misses = new ArrayList<String>();
    for (var words : WORDS) {
      for (var everyday : words.everyday()) {
        for (var say : everyday.say()) {
          var found = Searches.withDrafts().ids(say, words.language()).stream().limit(WITHIN);
          if (!found.collect(Collectors.toSet()).containsAll(everyday.finds())) {
            misses.add(words.language() + ": " + say + " -> " + everyday.finds());
          }
        }
      }
    }
    assertThat(misses).isEmpty();
  }

  @Test
  void wordsThatMeanTheSameFindSomethingEach() {
    for (var words : WORDS) {
      for (var group : words.same()) {
        assertThat(group)
            .allSatisfy(word ->
                assertThat(Searches.withDrafts().ids(word, words.language()))
                    .as(words.language() + ": " + word)
                    .isNotEmpty());
      }
    }
  }
}
