package org.wayfinder.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped rule gives every career its health activities, nearly all without a hand in it. */
class ActivityContentTests {

  private static final Catalogue CATALOGUE = Shipped.catalogue();
  private static final ActivityRule RULE = rule();

  @Test
  void everyCareerHasAllOfThemFromNoughtToFour() {
    var ids = CATALOGUE.activities().stream().map(HealthActivity::id).collect(Collectors.toSet());
    assertThat(ids).hasSizeBetween(12, 16);
    assertThat(CATALOGUE.careers())
        .allSatisfy(career -> {
          assertThat(career.activities().keySet()).isEqualTo(ids);
          assertThat(career.activities().values()).allMatch(value -> value >= 0 && value <= 4);
        });
  }

  @Test
  void atMostOneInTenIsSetByHandAndEachSaysWhy() {
    var values = CATALOGUE.careers().size() * CATALOGUE.activities().size();
    assertThat(RULE.overrides()).hasSizeLessThanOrEqualTo(values / 10);
    assertThat(RULE.overrides())
        .allSatisfy(set -> {
          assertThat(set.reason().en()).hasSizeGreaterThan(40);
          assertThat(CATALOGUE.careers())
              .filteredOn(career -> career.soc().equals(set.soc()))
              .singleElement()
              .satisfies(career ->
                  assertThat(career.activities()).containsEntry(set.activity(), set.value()));
        });
  }

  @Test
  void everyActivityTellsCareersApart() {
    for (var activity : CATALOGUE.activities()) {
      var statistics =
          CATALOGUE.careers().stream()
              .map(career -> career.activities().get(activity.id()))
              .collect(Collectors.summarizingDouble(Double::doubleValue));
      assertThat(statistics.getMax() - statistics.getMin()).as(activity.id()).isGreaterThan(2.5);
      assertThat(statistics.getAverage()).as(activity.id()).isBetween(1.6, 2.4);
    }
  }

  private static ActivityRule rule() {
    return YAMLMapper.builder()
        .addModule(new CatalogueJsonModule())
        .build()
        .readValue(
            ActivityContentTests.class.getResourceAsStream("/catalogue/activities.yaml"),
            new TypeReference<ActivityRule>() {});
  }
}
