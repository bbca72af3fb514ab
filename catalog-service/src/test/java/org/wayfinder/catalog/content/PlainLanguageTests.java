package org.wayfinder.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wayfinder.service.testing.ReadingLevel;

/**
 * A 14-year-old can read it: every career and cluster as a whole at grade 9, every single text at
 * grade 10. The one grade between them is what long words such as "laboratory" or "physiotherapist"
 * cost a short text that can't do without them. A summary of twenty words may reach grade 12: the
 * formula was made for passages of a hundred words, and one such word moves it by two grades.
 */
class PlainLanguageTests {

  private static final double WHOLE = 9;
  private static final double EACH = 10;
  private static final double SUMMARY = 12;
  private static final Catalogue CATALOGUE = Shipped.catalogue();

  @Test
  void everyCareerIsPlain() {
    assertThat(
            CATALOGUE.careers().stream()
                .flatMap(career -> tooHard(career.soc(), CareerProse.of(career)))
                .toList())
        .isEmpty();
  }

  @Test
  void everySummaryIsPlainForASentenceOrTwo() {
    assertThat(CATALOGUE.careers())
        .allSatisfy(career ->
            assertThat(ReadingLevel.grade(List.of(career.summary().en())))
                .as(career.soc())
                .isLessThanOrEqualTo(SUMMARY));
  }

  @Test
  void everyClusterIsPlain() {
    assertThat(
            CATALOGUE.clusters().stream()
                .flatMap(cluster -> tooHard(cluster.id(), CareerProse.of(cluster)))
                .toList())
        .isEmpty();
  }

  @Test
  void theAnswersToQuestionsArePlainTakenTogether() {
    var answers = new ArrayList<String>();
    CATALOGUE.faq().forEach(entry -> answers.add(entry.answer().en()));
    CATALOGUE.clusters().forEach(c -> c.faq().forEach(q -> answers.add(q.answer().en())));
    assertThat(ReadingLevel.grade(answers)).isLessThan(WHOLE);
  }

  @Test
  void everyItemOfTheAssessmentIsShort() {
    assertThat(CATALOGUE.items())
        .allSatisfy(
            item -> assertThat(item.text().en().split(" ", -1)).hasSizeLessThanOrEqualTo(20));
  }

  @Test
  void gradesAsTheFormulaSays() {
    // 6 words, 1 sentence, 6 syllables
    assertThat(ReadingLevel.grade(List.of("The cat sat on the mat.")))
        .isEqualTo(-1.45, within(.01));
    // 12 words, 2 sentences, 15 syllables
    assertThat(
            ReadingLevel.grade(
                List.of("The nurse writes it down. Later the doctor reads every line.")))
        .isBetween(0.0, 4.0);
  }

  @Test
  void findsATextThatOnlyExpertsRead() {
    var expert =
        "Multidisciplinary rehabilitation necessitates comprehensive interprofessional communication"
            + " regarding contraindications, pharmacological interactions and psychosocial"
            + " comorbidities throughout hospitalisation.";
    assertThat(tooHard("29-0000.00", Map.of("description", expert))).hasSize(2);
  }

  private static Stream<String> tooHard(String whose, Map<String, String> texts) {
    var each =
        texts.entrySet().stream()
            .map(text -> new Graded(text.getKey(), ReadingLevel.grade(List.of(text.getValue()))))
            .filter(graded -> graded.grade() > EACH);
    var whole =
        Stream.of(new Graded("everything", ReadingLevel.grade(texts.values())))
            .filter(graded -> graded.grade() > WHOLE);
    return Stream.concat(each, whole)
        .map(graded -> "%s of %s: grade %.1f".formatted(graded.text(), whose, graded.grade()));
  }

  private record Graded(String text, double grade) {}
}
