package org.wayfinder.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.Vocabulary.Term;

/** Every word that filters or figures use has a name in three languages. */
class VocabularyContentTests {

  private static final Vocabulary WORDS = Shipped.catalogue().vocabulary();

  @Test
  void everyWordIsNamedInThreeLanguages() {
    assertThat(
            Stream.of(
                    WORDS.skills(),
                    WORDS.education(),
                    WORDS.settings(),
                    WORDS.careerSkills(),
                    WORDS.careerKnowledge())
                .flatMap(List::stream))
        .allSatisfy(term -> {
          assertThat(term.name().texts()).as(term.id()).containsOnlyKeys("en", "fr", "es");
          assertThat(term.name().texts().values()).noneMatch(String::isBlank);
        });
  }

  @Test
  void everySkillAndKnowledgeAreaOfACareerHasItsName() {
    assertThat(ids(WORDS.careerSkills()))
        .containsExactlyInAnyOrderElementsOf(used(career -> career.skills().keySet()));
    assertThat(ids(WORDS.careerKnowledge()))
        .containsExactlyInAnyOrderElementsOf(used(career -> career.knowledge().keySet()));
  }

  @Test
  void spanishNamesAreTranslatedAndNoneIsUsedTwice() {
    for (var terms : List.of(WORDS.careerSkills(), WORDS.careerKnowledge())) {
      for (var language : List.of("en", "fr", "es")) {
        assertThat(terms)
            .extracting(term -> term.name().texts().get(language))
            .doesNotHaveDuplicates();
      }
      assertThat(terms)
          .allSatisfy(
              term -> assertThat(term.name().texts().get("es")).isNotEqualTo(term.name().en()));
    }
  }

  @Test
  void nobodyHasReviewedTheNamesYet() {
    assertThat(WORDS.reviewed()).isFalse();
  }

  private static List<String> ids(List<Term> terms) {
    return terms.stream().map(Term::id).toList();
  }

  private static List<String> used(Function<Career, Collection<String>> words) {
    return Shipped.catalogue().careers().stream()
        .map(words)
        .flatMap(Collection::stream)
        .distinct()
        .toList();
  }
}
