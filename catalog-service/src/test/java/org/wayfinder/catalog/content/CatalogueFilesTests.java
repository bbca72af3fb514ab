package org.wayfinder.catalog.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped catalogue keeps what the product promises of it. */
class CatalogueFilesTests {

  private static final Catalogue CATALOGUE = Shipped.catalogue();

  @Test
  void holdsBothFrameworksWithTheirFifteenClusters() {
    assertThat(CATALOGUE.frameworks())
        .extracting(Framework::id)
        .containsExactly("health-science", "occupational-clusters");
    assertThat(CATALOGUE.clusters())
        .filteredOn(cluster -> cluster.framework().equals("health-science"))
        .hasSize(10)
        .filteredOn(cluster -> "core".equals(cluster.kind()))
        .hasSize(5);
    assertThat(CATALOGUE.clusters())
        .filteredOn(cluster -> cluster.framework().equals("occupational-clusters"))
        .hasSize(5);
    assertThat(CATALOGUE.nationalClusters()).hasSize(16);
  }

  @Test
  void theAssessmentHasTheStructureThatScoringNeeds() {
    for (var scale :
        List.of(
            "realistic", "investigative", "artistic", "social", "enterprising", "conventional")) {
      assertThat(items("riasec", scale)).as(scale).hasSize(10);
      assertThat(items("riasec", scale)).filteredOn(i -> i.isAskedIn("short")).hasSize(5);
    }
    for (var activity : CATALOGUE.activities()) {
      assertThat(items("activity", activity.id())).as(activity.id()).hasSize(2);
      assertThat(items("reserve", activity.id())).hasSizeGreaterThanOrEqualTo(2);
    }
    assertThat(CATALOGUE.items()).filteredOn(i -> i.kind().equals("consistency")).hasSize(6);
    assertThat(CATALOGUE.answers()).extracting(Item.Answer::value).containsExactly(1, 2, 3, 4, 5);
    assertThat(CATALOGUE.items())
        .allSatisfy(i -> assertThat(i.text().texts()).containsKeys("en", "fr", "es"));
  }

  @Test
  void aFileOfTheInstallationTakesThePlaceOfTheBuiltInOne(@TempDir Path folder) throws Exception {
    var name = "29-1141.00.yaml";
    Files.createDirectory(folder.resolve("figures"));
    try (var builtIn = CatalogueFiles.class.getResourceAsStream("/catalogue/figures/" + name)) {
      var figures = new String(requireNonNull(builtIn).readAllBytes(), UTF_8);
      Files.writeString(
          folder.resolve("figures").resolve(name),
          figures.replaceFirst("realistic: [\\d.]+", "realistic: 6.66"));
    }
    Files.writeString(folder.resolve("faq.yaml"), "[]");

    var own =
        new CatalogueFiles(new PathMatchingResourcePatternResolver(), new CatalogueFolder(folder))
            .read();

    assertThat(own.faq()).isEmpty();
    assertThat(own.careers())
        .hasSameSizeAs(CATALOGUE.careers())
        .filteredOn(career -> !CATALOGUE.careers().contains(career))
        .singleElement()
        .satisfies(career -> assertThat(career.riasec().realistic()).isEqualTo(6.66));
  }

  @Test
  void anInstallationAddsSearchWordsOfItsOwn(@TempDir Path folder) throws Exception {
    Files.createDirectory(folder.resolve("search-words"));
    Files.writeString(
        folder.resolve("search-words/en-ours.yaml"),
        """
        language: en
        same: []
        everyday:
          - {say: [bloodsucker], finds: ["31-9097.00", "00-0000.00"]}
        """);
    var own =
        new CatalogueFiles(new PathMatchingResourcePatternResolver(), new CatalogueFolder(folder))
            .read();
    assertThat(own.searchWords())
        .as("one list a language, or the next edition would hold one of them only")
        .hasSameSizeAs(CATALOGUE.searchWords());
    assertThat(own.searchWords().stream().flatMap(words -> words.wordsFor("31-9097.00")))
        .contains("bloodsucker", "blood test");
  }

  @Test
  void searchWordsThatSayNothingAreRefused() {
    assertThatThrownBy(() -> new SearchWords("english", List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SearchWords("en", List.of(List.of("alone")), List.of()))
        .hasMessageContaining("alone");
    assertThatThrownBy(() -> new SearchWords.Everyday(List.of(" "), List.of("medicine")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SearchWords.Everyday(List.of("blood"), List.of()))
        .hasMessageContaining("blood");
  }

  private static List<Item> items(String kind, String scale) {
    return CATALOGUE.items().stream()
        .filter(item -> item.kind().equals(kind) && item.scale().equals(scale))
        .toList();
  }
}
