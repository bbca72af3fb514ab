package org.wayfinder.recommendation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.ranking.Recommendations;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wire form and the engine's figures, held by golden files. Run with {@code
 * -Dgolden.write=true} to write them anew, and read the difference before committing it.
 */
class RecommendationViewTests {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private final RecommendationView view = new RecommendationView(TestEditions.first().editions());
  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Test
  void annsRecommendationIsTheGoldenOneOfEachVersion() throws IOException {
    isGolden("v1/ann.json", Students.ann(), Catalogues.constantsOfVersion1());
    isGolden("v2/ann.json", Students.ann(), Catalogues.constants());
  }

  @Test
  void recommendationsWithPartsMissingAreTheGoldenOnes() throws IOException {
    isGolden("v2/interests-only.json", Students.interestsOnly(), Catalogues.constants());
    isGolden("v2/activities-only.json", Students.activitiesOnly(), Catalogues.constants());
  }

  @Test
  void talkFirstIsTheGoldenOne() throws IOException {
    isGolden("v1/flat-fay.json", Students.flatFay(), Catalogues.constantsOfVersion1());
    isGolden("v2/flat-fay.json", Students.flatFay(), Catalogues.constants());
    isGolden("v2/careless-cal.json", Students.carelessCal(12), Catalogues.constants());
  }

  private void isGolden(String name, Profile profile, EngineConstants constants)
      throws IOException {
    var compiled = new CompiledEdition(Catalogues.edition(1), constants);
    var ranking = RankingEngine.rank(profile, compiled);
    var shown = view.full(new Recommendation("ann", 3, Recommendations.NOW, ranking), Language.EN);
    var actual = json.writeValueAsString(shown) + "\n";
    var file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }

  @Test
  void theSummaryShowsTheThreeBestThatAreNotHidden() {
    var summary = view.summary(Recommendations.of("ann", 3, 1, Students.ann()), Language.EN);
    assertThat(summary.frameworks()).allSatisfy(f -> assertThat(f.top()).hasSize(3));
    assertThat(summary.frameworks().getFirst().top())
        .extracting(RecommendationSummary.Cluster::id)
        .doesNotContain("health-insurance");
  }
}
