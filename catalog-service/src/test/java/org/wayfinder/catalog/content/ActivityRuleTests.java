package org.wayfinder.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.ActivityRule.Distribution;
import org.wayfinder.catalog.content.ActivityRule.SetByHand;
import org.wayfinder.catalog.content.ActivityRule.WeightedActivity;
import org.wayfinder.catalog.content.ActivityRule.Weights;

class ActivityRuleTests {

  private static final WeightedActivity LAB =
      new WeightedActivity(
          "laboratory",
          LocalizedText.english("Laboratory"),
          LocalizedText.english("Work with samples."),
          new Weights(Map.of("knowledge/biology", 1.0, "skills/science", 0.5)),
          new Distribution(0, 1.5));

  @Test
  void isTwoPlusTheStandardisedWeightedSumInHundredths() {
    // ((4 - 3) / 0.5 * 1 + (2.6 - 2) / 1 * 0.5) / 1.5 = 1.5333
    assertThat(rule().value(LAB, "11-1111.00", figures(4.0, 2.6))).isEqualTo(3.53);
  }

  @Test
  void isHeldWithinNoughtAndFour() {
    assertThat(rule().value(LAB, "11-1111.00", figures(5.0, 5.0))).isEqualTo(4);
    assertThat(rule().value(LAB, "11-1111.00", figures(1.0, 1.0))).isEqualTo(0);
  }

  @Test
  void aMissingFigureAddsNothing() {
    var withoutSkills = figures(Map.of(), Map.of("biology", 3.5));
    assertThat(rule().value(LAB, "11-1111.00", withoutSkills)).isEqualTo(2.67);
  }

  @Test
  void aValueSetByHandReplacesTheRule() {
    var byHand =
        new SetByHand("11-1111.00", "laboratory", 1.25, LocalizedText.english("A reason."));
    assertThat(rule(byHand).value(LAB, "11-1111.00", figures(5.0, 5.0))).isEqualTo(1.25);
    assertThat(rule(byHand).value(LAB, "22-2222.00", figures(5.0, 5.0))).isEqualTo(4);
  }

  private static ActivityRule rule(SetByHand... byHand) {
    return new ActivityRule(
        List.of(LAB),
        Map.of(
            "knowledge/biology",
            new Distribution(3, 0.5),
            "skills/science",
            new Distribution(2, 1)),
        List.of(byHand));
  }

  private static CareerFigures figures(double biology, double science) {
    return figures(Map.of("science", science), Map.of("biology", biology));
  }

  private static CareerFigures figures(Map<String, Double> skills, Map<String, Double> knowledge) {
    return new CareerFigures(
        3,
        new Riasec(1, 2, 3, 4, 5, 6),
        Map.of(),
        Map.of(),
        skills,
        knowledge,
        null,
        null,
        null,
        Map.of(),
        List.of());
  }
}
