package org.wayfinder.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped crosswalks place every career, or say why it has no place. */
class CrosswalkContentTests {

  private static final Catalogue CATALOGUE = Shipped.catalogue();

  @Test
  void thereIsOneToTheFrameworkOf2024AndOneToTheFivePathways() {
    assertThat(CATALOGUE.crosswalks())
        .extracting(Crosswalk::id)
        .containsExactlyInAnyOrder("national-framework", "health-science-pathways");
    assertThat(crosswalk("national-framework").version()).isEqualTo("2024");
    assertThat(crosswalk("national-framework").groups())
        .extracting(group -> group.name().en())
        .containsExactly(
            "Behavioral & Mental Health",
            "Biotechnology Research & Development",
            "Community & Social Services",
            "Health Data & Administration",
            "Personal Care Services",
            "Physical Health");
    assertThat(crosswalk("health-science-pathways").groups())
        .extracting(Crosswalk.Group::id)
        .containsExactlyInAnyOrder(
            "diagnostic-services",
            "therapeutic-services",
            "health-informatics",
            "support-services",
            "biotechnology-research-and-development");
  }

  @Test
  void everyCareerHasItsPlaceOrAStatedReason() {
    var socs = CATALOGUE.careers().stream().map(Career::soc).toList();
    for (var crosswalk : CATALOGUE.crosswalks()) {
      assertThat(crosswalk.careers())
          .extracting(Crosswalk.Entry::soc)
          .as(crosswalk.id())
          .containsExactlyElementsOf(socs);
    }
  }

  @Test
  void everyGroupHasCareersOursAndNamesInThreeLanguages() {
    for (var crosswalk : CATALOGUE.crosswalks()) {
      assertThat(crosswalk.name().texts()).containsOnlyKeys("en", "fr", "es");
      for (var group : crosswalk.groups()) {
        assertThat(group.name().texts()).containsOnlyKeys("en", "fr", "es");
        assertThat(group.clusters()).as(group.id()).isNotEmpty();
        assertThat(crosswalk.careers())
            .filteredOn(entry -> entry.groups().contains(group.id()))
            .as(group.id())
            .isNotEmpty();
      }
    }
  }

  @Test
  void placesAreWhereOneWouldLook() {
    assertThat(places("national-framework", "29-1141.00")).containsExactly("physical-health");
    assertThat(places("national-framework", "29-1223.00"))
        .containsExactly("physical-health", "behavioral-and-mental-health");
    assertThat(places("health-science-pathways", "29-2034.00"))
        .containsExactly("diagnostic-services");
    assertThat(places("health-science-pathways", "13-2053.00")).isEmpty();
  }

  private static List<String> places(String crosswalk, String soc) {
    return crosswalk(crosswalk).careers().stream()
        .filter(entry -> entry.soc().equals(soc))
        .findFirst()
        .orElseThrow()
        .groups();
  }

  private static Crosswalk crosswalk(String id) {
    return CATALOGUE.crosswalks().stream()
        .filter(crosswalk -> crosswalk.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
