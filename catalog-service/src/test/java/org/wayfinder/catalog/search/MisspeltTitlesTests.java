package org.wayfinder.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.Grown;

/** Every career is found by its title as people mistype it; nobody chose these queries. */
class MisspeltTitlesTests {

  private static final long SEED = 2026;

  private final List<Career> careers = Grown.withDrafts().careers();

  @Test
  void aSlipOfTheFingersStillFindsTheCareer() {
    var random = new Random(SEED);
    var misses = new ArrayList<String>();
    for (var career : careers) {
      var typed = slip(career.title().en(), random);
      if (!foundAmongTheFirst(3, typed, "en", career)) {
        misses.add(typed);
      }
    }
    report("one slip in an English title", misses);
    assertThat(misses.size()).isLessThan(careers.size() / 20);
  }

  @Test
  void titlesAreFoundWithoutTheirAccents() {
    for (var language : List.of("fr", "es")) {
      var misses = new ArrayList<String>();
      for (var career : careers) {
        var typed = bare(String.valueOf(career.title().texts().get(language)));
        if (!foundAmongTheFirst(1, typed, language, career)) {
          misses.add(typed);
        }
      }
      report("titles without accents in " + language, misses);
      assertThat(misses.size()).as(language).isLessThan(careers.size() / 20);
    }
  }

  @Test
  void theFirstLettersOfATitleFindIt() {
    var misses = new ArrayList<String>();
    for (var career : careers) {
      var title = career.title().en();
      var typed = title.substring(0, Math.max(4, title.length() - 3));
      if (!foundAmongTheFirst(3, typed, "en", career)) {
        misses.add(typed);
      }
    }
    report("titles without their last three letters", misses);
    assertThat(misses.size()).isLessThan(careers.size() / 20);
  }

  private static boolean foundAmongTheFirst(int n, String typed, String language, Career career) {
    return Searches.withDrafts().ids(typed, language).stream()
        .limit(n)
        .anyMatch(career.soc()::equals);
  }

  private void report(String what, List<String> misses) {
    System.out.printf(
        "Misspelt, %s: %d of %d found; not: %s%n",
        what, careers.size() - misses.size(), careers.size(), misses);
  }

  /** One of the longest word's letters is left out, doubled, or changes places with the next. */
  private static String slip(String title, Random random) {
    var longest =
        List.of(title.split("[^\\p{L}]+")).stream()
            .max(java.util.Comparator.comparingInt(String::length))
            .orElseThrow();
    var at = 1 + random.nextInt(longest.length() - 2);
    var letter = longest.substring(at, at + 1);
    var slipped =
        longest.substring(0, at)
            + switch (random.nextInt(3)) {
              case 0 -> longest.substring(at + 1);
              case 1 -> letter + longest.substring(at);
              default -> longest.charAt(at + 1) + letter + longest.substring(at + 2);
            };
    return title.replace(longest, slipped).toLowerCase(Locale.ROOT);
  }

  private static String bare(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
