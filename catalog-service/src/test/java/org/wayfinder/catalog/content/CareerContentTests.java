package org.wayfinder.catalog.content;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every career of the shipped catalogue is complete, in range, sourced and tied to the others. */
class CareerContentTests {

  private static final Catalogue CATALOGUE = Shipped.catalogue();
  private static final List<Career> CAREERS = CATALOGUE.careers();
  private static final Map<String, Career> BY_SOC =
      CAREERS.stream().collect(Collectors.toMap(Career::soc, Function.identity()));

  @Test
  void thereAreAtLeastAHundredAndEighty() {
    assertThat(CAREERS).hasSizeGreaterThanOrEqualTo(180);
  }

  @Test
  void everyHealthScienceClusterHasEightAndEveryOtherFifteen() {
    for (var cluster : CATALOGUE.clusters()) {
      assertThat(CAREERS)
          .filteredOn(career -> career.isIn(cluster.id()))
          .as(cluster.id())
          .hasSizeGreaterThanOrEqualTo(cluster.framework().equals("health-science") ? 8 : 15);
    }
  }

  @Test
  void everyCareerHasAPlaceInTheTenClusters() {
    var ten =
        CATALOGUE.clusters().stream()
            .filter(cluster -> cluster.framework().equals("health-science"))
            .map(Cluster::id)
            .toList();
    assertThat(CAREERS)
        .allSatisfy(
            career -> assertThat(ten.stream().anyMatch(career::isIn)).as(career.soc()).isTrue());
  }

  @Test
  void namesAndSummariesAreInThreeLanguages() {
    assertThat(CAREERS)
        .allSatisfy(career -> {
          assertThat(career.title().texts()).containsOnlyKeys("en", "fr", "es");
          assertThat(career.summary().texts()).containsOnlyKeys("en", "fr", "es");
          assertThat(career.summary().texts().values())
              .as(career.soc())
              .allMatch(text -> text.length() >= 80 && text.length() <= 320)
              .as("a translation, not the English again")
              .doesNotHaveDuplicates();
        });
  }

  @Test
  void longerTextsSaySomething() {
    var shortest =
        Map.of(
            "description", 350,
            "typicalDay", 300,
            "workingConditions", 200,
            "education", 200,
            "gettingThere", 280);
    for (var career : CAREERS) {
      CareerProse.of(career)
          .forEach((field, text) ->
              assertThat(text.length())
                  .as(field + " of " + career.soc())
                  .isGreaterThanOrEqualTo(requireNonNull(shortest.get(field))));
    }
  }

  @Test
  void listsAreFilled() {
    assertThat(CAREERS)
        .allSatisfy(career -> {
          assertThat(career.alternativeTitles()).as(career.soc()).hasSizeBetween(3, 8);
          assertThat(career.tasks()).hasSizeBetween(5, 7).doesNotHaveDuplicates();
          assertThat(career.tasks()).allMatch(task -> task.en().length() >= 25);
          assertThat(career.settings()).isNotEmpty().doesNotHaveDuplicates();
          assertThat(career.related()).hasSizeBetween(3, 5).doesNotContain(career.soc());
          assertThat(Stream.concat(career.leadsTo().stream(), career.comesFrom().stream()))
              .isNotEmpty()
              .doesNotContain(career.soc());
        });
  }

  @Test
  void noTwoCareersShareATitle() {
    var owner = new HashMap<String, String>();
    for (var career : CAREERS) {
      Stream.concat(career.alternativeTitles().stream(), career.title().texts().values().stream())
          .map(title -> title.toLowerCase(Locale.ROOT))
          .forEach(title ->
              assertThat(owner.putIfAbsent(title, career.soc()))
                  .as(title)
                  .isIn(null, career.soc()));
    }
  }

  @Test
  void pathsAreWrittenOnBothEnds() {
    for (var career : CAREERS) {
      for (var next : career.leadsTo()) {
        assertThat(career(next).comesFrom()).as("comesFrom of " + next).contains(career.soc());
      }
      for (var before : career.comesFrom()) {
        assertThat(career(before).leadsTo()).as("leadsTo of " + before).contains(career.soc());
      }
    }
  }

  @Test
  void everyFigureIsInRangeAndSaysWhereItComesFrom() {
    assertThat(CAREERS)
        .allSatisfy(career -> {
          assertThat(career.sources()).containsKeys("riasec", "jobZone", "wage", "outlook");
          assertThat(career.sources().containsKey("skills")).isEqualTo(!career.skills().isEmpty());
          assertThat(career.sources().containsKey("knowledge"))
              .isEqualTo(!career.knowledge().isEmpty());
          assertThat(career.sources().containsKey("workValues"))
              .isEqualTo(!career.workValues().isEmpty());
          var education = requireNonNull(career.educationFigures(), career.soc());
          assertThat(career.sources().containsKey("educationTypical"))
              .isEqualTo(education.typical() != null);
          assertThat(career.sources().containsKey("educationMode"))
              .isEqualTo(education.mode() != null);
        });
  }

  @Test
  void whatComesFromACoarserGroupSaysSoOfAllThatBlsCountsByIt() {
    for (var career : CAREERS) {
      var groups =
          career.imputed().stream()
              .filter(one -> one.figures().equals("outlook"))
              .map(CareerFigures.Imputed::from)
              .toList();
      assertThat(career.imputed())
          .filteredOn(one -> one.figures().equals("educationTypical"))
          .extracting(CareerFigures.Imputed::from)
          .as(career.soc())
          .isEqualTo(groups);
    }
  }

  @Test
  void whatIsTakenOverUnchangedIsNotCalledModified() {
    assertThat(CATALOGUE.sources())
        .filteredOn(source -> source.id().equals("onet-career-clusters"))
        .singleElement()
        .extracting(Source::attribution, as(STRING))
        .contains("CC BY 4.0", "unchanged")
        .doesNotContain("modified");
  }

  @Test
  void nineInTenHaveSkillsKnowledgeAndWorkValuesInFull() {
    assertThat(CAREERS)
        .filteredOn(c -> c.skills().size() == 35 && c.knowledge().size() == 33)
        .hasSizeGreaterThan(CAREERS.size() * 9 / 10);
    assertThat(CAREERS)
        .filteredOn(career -> career.workValues().size() == 6)
        .hasSizeGreaterThan(CAREERS.size() * 9 / 10);
  }

  @Test
  void wagesAndOutlookAreOfOneYearAndInOrder() {
    for (var career : CAREERS) {
      var wage = requireNonNull(career.wage(), career.soc());
      assertThat(wage.year()).isEqualTo(2024);
      assertThat(wage.currency()).isEqualTo("USD");
      var median = requireNonNull(wage.median(), career.soc());
      assertThat(requireNonNull(wage.p10())).isBetween(15_000, median);
      assertThat(requireNonNull(wage.p90())).isGreaterThanOrEqualTo(median);
      var outlook = requireNonNull(career.outlook(), career.soc());
      assertThat(outlook.to() - outlook.from()).isEqualTo(10);
      assertThat(requireNonNull(outlook.growthPercent(), career.soc())).isBetween(-50.0, 100.0);
      assertThat(outlook.annualOpenings())
          .satisfiesAnyOf(few -> assertThat(few).isNull(), many -> assertThat(many).isPositive());
    }
  }

  @Test
  void everySourceHasAVersionADateAndALicence() {
    assertThat(CATALOGUE.sources())
        .allSatisfy(source -> {
          assertThat(source.version()).isNotBlank();
          assertThat(source.date()).matches("20\\d\\d(-\\d\\d)?");
          assertThat(source.licence()).isNotBlank();
          assertThat(source.attribution()).hasSizeGreaterThan(40);
        });
  }

  private static Career career(String soc) {
    return requireNonNull(BY_SOC.get(soc), soc);
  }
}
