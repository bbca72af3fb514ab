package org.wayfinder.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecommendationOutputTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final JsonNode FRAMEWORKS =
      JSON.readTree("[{\"id\": \"health-science\"}, {\"id\": \"occupational-clusters\"}]");

  private static final JsonNode RANKED =
      JSON.readTree(
          """
          {"profileVersion": 3, "edition": 1, "engineVersion": 1,
           "answerQuality": {"status": "ok", "missing": [], "reasons": [], "openers": []},
           "frameworks": [{"framework": "health-science", "name": "Health Science", "clusters": [
             {"rank": 1, "id": "diagnostic-services", "name": "Diagnostic Services", "score": 83.2,
              "label": "very-close", "tieGroup": 1, "statedChoice": "agree", "notForMe": false,
              "careers": [{"soc": "29-2034.00", "title": "Radiologic technologist", "score": 88.5,
                           "preparationGap": {"now": 1, "later": 0}}],
              "reasons": [{"code": "activity-strength", "args": {}, "text": "You like machines."}]},
             {"rank": 2, "id": "medicine", "name": "Medicine", "score": 71, "label": "close", "tieGroup": 1,
              "statedChoice": "none", "notForMe": true, "careers": [], "reasons": []}]}]}\
          """);

  private static final JsonNode FLAT =
      JSON.readTree(
          """
          {"profileVersion": 1, "edition": 1, "engineVersion": 1,
           "answerQuality": {"status": "flat", "missing": [],
             "reasons": [{"code": "flat", "args": {}, "text": "All answers are alike."}],
             "openers": [{"code": "o1", "args": {}, "text": "What did you enjoy last week?"}]},
           "frameworks": []}\
          """);

  @Test
  void jsonHasAnObjectPerFrameworkWithItsClustersInRankOrder() {
    var result = JSON.readTree(new RecommendationJson(FRAMEWORKS).print(RANKED));

    var clusters = result.path("health-science").path("clusters");
    assertThat(clusters.valueStream().map(c -> c.path("id").asString()))
        .containsExactly("diagnostic-services", "medicine");
    assertThat(clusters.path(0).path("rank").asInt()).isOne();
    assertThat(clusters.path(0).path("score").asDouble()).isEqualTo(83.2);
    assertThat(clusters.path(0).path("reasons").path(0).asString()).isEqualTo("You like machines.");
    assertThat(result.path("occupational-clusters").path("clusters").isArray()).isTrue();
  }

  @Test
  void jsonSaysWhyThereIsNoRanking() {
    var result = JSON.readTree(new RecommendationJson(FRAMEWORKS).print(FLAT));

    assertThat(result)
        .hasSize(2)
        .allSatisfy(framework -> {
          assertThat(framework.path("clusters").isEmpty()).isTrue();
          assertThat(framework.path("answerQuality").path("status").asString()).isEqualTo("flat");
        });
  }

  @Test
  void tableShowsRanksScoresReasonsAndTheBestCareers() {
    assertThat(printed(RANKED).lines())
        .containsSubsequence(
            "Health Science",
            "   cluster                score  match       group",
            "1  Diagnostic Services *  83.20  very close  1",
            "    - You like machines.",
            "2  Medicine (not for me)  71.00  close       1",
            "Clusters of the same group can't be told apart: their order says nothing.",
            "Careers in Diagnostic Services that come closest:",
            "   88.50  Radiologic technologist");
  }

  @Test
  void withoutARankingThereIsWhatToTalkAbout() {
    assertThat(printed(FLAT))
        .contains(
            "No ranking: talk first",
            "  - All answers are alike.",
            "  - What did you enjoy last week?");
  }

  private static String printed(JsonNode recommendation) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new RecommendationTable(new Screen(out, false, 100)).print(recommendation);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
