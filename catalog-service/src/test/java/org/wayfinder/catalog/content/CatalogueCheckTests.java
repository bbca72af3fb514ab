package org.wayfinder.catalog.content;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueCheckTests {

  private static final Catalogue GOOD = Shipped.catalogue();

  @Test
  void namesEveryDanglingReferenceAtOnce() {
    var withoutNurses =
        GOOD.careers().stream().filter(career -> !career.soc().equals("29-1141.00")).toList();
    assertThatThrownBy(() -> with(GOOD.clusters(), withoutNurses))
        .isInstanceOf(InvalidCatalogueException.class)
        .hasMessageContaining("names an unknown career: 29-1141.00")
        .hasMessageContaining("cluster therapeutic-services");
  }

  @Test
  void refusesTwoClustersOfTheSameId() {
    var twice = new ArrayList<>(GOOD.clusters());
    twice.add(GOOD.clusters().getFirst());
    assertThatThrownBy(() -> with(twice, GOOD.careers()))
        .hasMessageContaining("two of the same cluster: " + GOOD.clusters().getFirst().id());
  }

  @Test
  void refusesAClusterWithoutACareer() {
    var onlyOne = List.of(GOOD.careers().getFirst());
    assertThatThrownBy(() -> with(GOOD.clusters(), onlyOne)).hasMessageContaining("has no career");
  }

  private static Catalogue with(List<Cluster> clusters, List<Career> careers) {
    return new Catalogue(
        GOOD.frameworks(),
        clusters,
        careers,
        GOOD.activities(),
        GOOD.items(),
        GOOD.answers(),
        GOOD.nationalClusters(),
        GOOD.faq(),
        GOOD.sources(),
        GOOD.vocabulary());
  }
}
