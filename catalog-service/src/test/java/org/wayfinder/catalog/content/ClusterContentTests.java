package org.wayfinder.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every cluster, question and item of the shipped catalogue is complete. */
class ClusterContentTests {

  private static final Catalogue CATALOGUE = Shipped.catalogue();

  @Test
  void everyClusterIsWrittenOutInFull() {
    assertThat(CATALOGUE.clusters())
        .allSatisfy(cluster -> {
          assertThat(cluster.name().texts()).containsOnlyKeys("en", "fr", "es");
          assertThat(cluster.nickname().texts()).containsOnlyKeys("en", "fr", "es");
          assertThat(cluster.summary().texts()).containsOnlyKeys("en", "fr", "es");
          assertThat(cluster.dayToDay().en()).as(cluster.id()).hasSizeGreaterThan(300);
          assertThat(cluster.traits().en()).as(cluster.id()).hasSizeGreaterThan(120);
          assertThat(cluster.educationalBackgrounds().en()).hasSizeGreaterThan(120);
          assertThat(cluster.workingEnvironments().en()).hasSizeGreaterThan(120);
          assertThat(cluster.skills()).hasSizeGreaterThanOrEqualTo(4);
          assertThat(cluster.education()).isNotEmpty();
          assertThat(cluster.environments()).isNotEmpty();
          assertThat(cluster.faq()).hasSizeGreaterThanOrEqualTo(3);
        });
  }

  @Test
  void typicalCareersBelongToTheirClusterAndRelatedClustersToTheOtherFramework() {
    for (var cluster : CATALOGUE.clusters()) {
      assertThat(cluster.typicalCareers()).as(cluster.id()).hasSizeGreaterThanOrEqualTo(5);
      assertThat(CATALOGUE.careers())
          .filteredOn(career -> cluster.typicalCareers().contains(career.soc()))
          .allMatch(career -> career.isIn(cluster.id()));
      assertThat(CATALOGUE.clusters())
          .filteredOn(other -> cluster.relatedClusters().contains(other.id()))
          .noneMatch(other -> other.framework().equals(cluster.framework()));
    }
  }

  @Test
  void questionsAreInThreeLanguagesAndAnswered() {
    assertThat(CATALOGUE.faq())
        .allSatisfy(entry -> {
          assertThat(entry.question().texts()).containsOnlyKeys("en", "fr", "es");
          assertThat(entry.answer().en()).hasSizeGreaterThan(80);
        });
    assertThat(CATALOGUE.faq())
        .extracting(FaqEntry::id)
        .contains(
            "five-core-health-clusters",
            "five-categories-of-health-occupations",
            "jobs-under-health-science",
            "sixteen-national-clusters");
  }

  @Test
  void itemsAndAllOtherNamesAreInThreeLanguages() {
    var words = CATALOGUE.vocabulary();
    assertThat(
            Stream.of(
                    CATALOGUE.items().stream().map(Item::text),
                    CATALOGUE.answers().stream().map(Item.Answer::label),
                    CATALOGUE.frameworks().stream().map(Framework::name),
                    CATALOGUE.frameworks().stream().map(Framework::summary),
                    CATALOGUE.nationalClusters().stream().map(NationalCluster::name),
                    CATALOGUE.activities().stream().map(HealthActivity::name),
                    CATALOGUE.activities().stream().map(HealthActivity::description),
                    Stream.of(words.skills(), words.education(), words.settings())
                        .flatMap(List::stream)
                        .map(Vocabulary.Term::name))
                .flatMap(texts -> texts))
        .allSatisfy(text -> assertThat(text.texts()).containsOnlyKeys("en", "fr", "es"));
  }
}
