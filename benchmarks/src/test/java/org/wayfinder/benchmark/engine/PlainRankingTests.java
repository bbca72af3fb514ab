package org.wayfinder.benchmark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayfinder.benchmark.matching.ShippedCatalogue;
import org.wayfinder.benchmark.matching.SimulatedStudents;
import org.wayfinder.recommendation.edition.EngineConstantsFile;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.engine.RankingEngine;
import tools.jackson.databind.json.JsonMapper;

/** What is measured against the engine must be the same formula. */
class PlainRankingTests {

  @Test
  void theFormulaAsWrittenDownGivesTheEnginesAnswers() {
    var edition = ShippedCatalogue.read().edition();
    var constants = EngineConstantsFile.read(JsonMapper.shared());
    var compiled = new CompiledEdition(edition, constants);
    var plain = new PlainRanking(edition, constants);
    var clusters = edition.clusters().stream().map(EditionContent.Cluster::id).toList();
    for (var student : new SimulatedStudents(edition, constants).of(clusters, 30, 3)) {
      var expected = plain.rank(student.first());
      for (var framework : RankingEngine.rank(student.first(), compiled).frameworks()) {
        var plainly = Objects.requireNonNull(expected.get(framework.id()));
        for (var place = 0; place < plainly.size(); place++) {
          same(framework.clusters().get(place), plainly.get(place));
        }
      }
    }
  }

  private static void same(Ranking.Cluster engine, PlainRanking.Ranked plain) {
    assertThat(engine.id()).isEqualTo(plain.cluster());
    assertThat(engine.score() / 100.0).isCloseTo(plain.score(), within(0.00501));
    assertThat(engine.careers())
        .extracting(Ranking.Career::soc)
        .containsExactlyElementsOf(plain.careers());
    var chances = Objects.requireNonNull(engine.chances());
    assertThat(chances.first() / 1000.0).isCloseTo(plain.chances().getFirst(), within(0.12));
    assertThat(chances.firstThree() / 1000.0).isCloseTo(plain.chances().getLast(), within(0.12));
  }
}
