package org.wayfinder.profile.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayfinder.profile.catalog.CatalogItem;
import org.wayfinder.profile.interest.ConsistencyPair;
import org.wayfinder.profile.interest.ProfileContent;
import org.wayfinder.profile.interest.Riasec;

class AssessmentScoresTests {

  private static final List<CatalogItem> ITEMS = items();
  private static final List<CatalogItem> LONG = AssessmentForm.LONG.itemsOf(ITEMS);
  private static final List<CatalogItem> SHORT = AssessmentForm.SHORT.itemsOf(ITEMS);
  private static final List<String> ORDER = List.of("laboratory", "patient-contact");

  @ParameterizedTest(name = "every answer {0} scores {1}")
  @CsvSource({"1, 0", "2, 10", "3, 20", "4, 30", "5, 40"})
  void theLongFormSumsTenItems(int answer, double score) {
    assertThat(scores(LONG, answers("realistic", 10, answer)).riasec())
        .containsExactly(Map.entry(Riasec.REALISTIC, score));
  }

  @ParameterizedTest(name = "every answer {0} scores {1}")
  @CsvSource({"1, 0", "2, 10", "3, 20", "4, 30", "5, 40"})
  void theShortFormDoublesFiveItems(int answer, double score) {
    assertThat(scores(SHORT, answers("social", 5, answer)).riasec())
        .containsExactly(Map.entry(Riasec.SOCIAL, score));
  }

  @Test
  void differentAnswersAreSummedAsTheyAre() {
    var answers = new HashMap<String, Integer>();
    for (int n = 1; n <= 10; n++) {
      answers.put("realistic" + n, n <= 7 ? 5 : 2);
    }
    assertThat(scores(LONG, answers).riasec()).containsEntry(Riasec.REALISTIC, 31.0);
  }

  @Test
  void fourInFiveAnswersAreScaledUp() {
    assertThat(scores(LONG, answers("artistic", 8, 4)).riasec())
        .containsExactly(Map.entry(Riasec.ARTISTIC, 30.0));
    var nine = new HashMap<>(answers("artistic", 9, 4));
    nine.put("artistic1", 2);
    assertThat(scores(LONG, nine).riasec()).containsEntry(Riasec.ARTISTIC, 27.78);
    assertThat(scores(SHORT, answers("artistic", 4, 5)).riasec())
        .containsExactly(Map.entry(Riasec.ARTISTIC, 40.0));
  }

  @Test
  void withFewerTheScaleIsAbsentAndNotZero() {
    assertThat(scores(LONG, answers("artistic", 7, 4)).riasec()).isEmpty();
    assertThat(scores(SHORT, answers("artistic", 3, 4)).riasec()).isEmpty();
    assertThat(scores(LONG, answers("artistic", 5, 4)).isEmpty()).isTrue();
  }

  @Test
  void anActivityIsTheMeanOfBothItsItemsAndAbsentWithoutOne() {
    var scores =
        scores(LONG, Map.of("patient-contact1", 5, "patient-contact2", 4, "laboratory1", 3));
    assertThat(scores.activities()).containsExactly(Map.entry("patient-contact", 3.5));
  }

  @Test
  void activitiesComeInTheOrderOfTheEdition() {
    var scores =
        scores(
            LONG,
            Map.of(
                "patient-contact1", 5,
                "patient-contact2", 5,
                "laboratory1", 1,
                "laboratory2", 1));
    assertThat(scores.activities())
        .containsExactly(Map.entry("laboratory", 0.0), Map.entry("patient-contact", 4.0));
  }

  @Test
  void restatementsCountForNoScaleAndAreKeptBesideTheirItems() {
    var answers = new HashMap<>(answers("realistic", 10, 1));
    answers.put("again", 5);
    var scores = scores(LONG, answers);
    assertThat(scores.riasec()).containsEntry(Riasec.REALISTIC, 0.0);
    assertThat(scores.pairs()).containsExactly(new ConsistencyPair(1, 5));
    assertThat(scores(LONG, Map.of("again", 5)).pairs()).isEmpty();
  }

  @Test
  void noMorePairsAreKeptThanTheMessageTakes() {
    var items = new ArrayList<CatalogItem>();
    var answers = new HashMap<String, Integer>();
    for (var i = 0; i < 120; i++) {
      items.add(new CatalogItem("c" + i, CatalogItem.Kind.CONSISTENCY, "social", false, "social1"));
      answers.put("c" + i, 2);
    }
    answers.put("social1", 3);
    assertThat(AssessmentScores.of(items, List.of(), answers).pairs()).hasSize(100);
  }

  @Test
  void theShortFormAsksNoRestatementOfWhatItDoesNotAsk() {
    assertThat(SHORT).extracting(CatalogItem::id).contains("again").doesNotContain("realistic6");
    var onlyLong = new ArrayList<>(ITEMS);
    onlyLong.add(item("again6", CatalogItem.Kind.CONSISTENCY, "realistic", true, "realistic6"));
    assertThat(AssessmentForm.SHORT.itemsOf(onlyLong))
        .extracting(CatalogItem::id)
        .doesNotContain("again6");
    assertThat(AssessmentForm.LONG.itemsOf(onlyLong))
        .extracting(CatalogItem::id)
        .contains("again6");
  }

  @Test
  void scoresReplaceTheScoresOfAProfileAndNothingElse() {
    var profile = scores(LONG, answers("realistic", 10, 5)).into(ProfileContent.EMPTY).profile();
    assertThat(profile.riasec()).containsExactly(Map.entry(Riasec.REALISTIC, 40.0));
    assertThat(profile.isEmpty()).isFalse();
  }

  private static AssessmentScores scores(List<CatalogItem> items, Map<String, Integer> answers) {
    return AssessmentScores.of(items, ORDER, answers);
  }

  private static Map<String, Integer> answers(String scale, int count, int answer) {
    var answers = new HashMap<String, Integer>();
    for (int n = 1; n <= count; n++) {
      answers.put(scale + n, answer);
    }
    return answers;
  }

  private static List<CatalogItem> items() {
    var items = new ArrayList<CatalogItem>();
    for (var scale : Riasec.values()) {
      for (int n = 1; n <= 10; n++) {
        var name = scale.wireName();
        items.add(item(name + n, CatalogItem.Kind.RIASEC, name, n <= 5, null));
      }
    }
    for (var activity : List.of("patient-contact", "laboratory")) {
      items.add(item(activity + 1, CatalogItem.Kind.ACTIVITY, activity, true, null));
      items.add(item(activity + 2, CatalogItem.Kind.ACTIVITY, activity, true, null));
    }
    items.add(item("again", CatalogItem.Kind.CONSISTENCY, "realistic", true, "realistic1"));
    return items;
  }

  private static CatalogItem item(
      String id, CatalogItem.Kind kind, String scale, boolean inShort, @Nullable String restates) {
    return new CatalogItem(id, kind, scale, inShort, restates);
  }
}
