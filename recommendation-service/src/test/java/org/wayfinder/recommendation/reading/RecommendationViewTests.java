package org.wayfinder.recommendation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.fixtures.Students;
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
  void annsRecommendationIsTheGoldenOne() throws IOException {
    isGolden("ann.json", Students.ann());
  }

  @Test
  void flatFaysRecommendationIsTheGoldenOne() throws IOException {
    isGolden("flat-fay.json", Students.flatFay());
  }

  private void isGolden(String name, Profile profile) throws IOException {
    var shown = view.full(Recommendations.of("ann", 3, 1, profile));
    var actual = json.writeValueAsString(shown) + "\n";
    var file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }

  @Test
  void theSummaryShowsTheThreeBestThatAreNotHidden() {
    var summary = view.summary(Recommendations.of("ann", 3, 1, Students.ann()));
    assertThat(summary.frameworks()).allSatisfy(f -> assertThat(f.top()).hasSize(3));
    assertThat(summary.frameworks().getFirst().top())
        .extracting(RecommendationSummary.Cluster::id)
        .doesNotContain("health-insurance");
  }
}
