package org.wayfinder.recommendation.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as people and programs read it: points with two decimals, names of the edition
 * it was ranked with, reasons in words beside their codes.
 *
 * @param profileVersion null for a what-if
 * @param elevation sum of the six interests, 0..240; null when one is missing
 * @param differentiation highest minus lowest interest, 0..40; null when one is missing
 * @param consistency adjacent, alternate or opposite; null when open
 * @param codes three-letter interest codes, several when scores tie
 * @param frameworks empty when the answers carry no ranking
 */
@Schema(name = "Recommendation")
public record RecommendationResponse(
    String studentId,
    @Nullable Integer profileVersion,
    int edition,
    int engineVersion,
    Instant computedAt,
    Quality answerQuality,
    @Nullable Double elevation,
    @Nullable Double differentiation,
    @Nullable String consistency,
    List<String> codes,
    List<Framework> frameworks) {

  /**
   * Whether the answers carry a ranking: ok, flat, careless or incomplete; openers if they don't.
   */
  @Schema(name = "AnswerQuality")
  public record Quality(
      String status, List<String> missing, List<Message> reasons, List<Message> openers) {}

  /** A reason: its stable code, its arguments by name, and the words. */
  @Schema(name = "Message")
  public record Message(String code, Map<String, Object> args, String text) {}

  /** One framework's ranking; statedChoice is that of the best ranked cluster the student named. */
  @Schema(name = "RankedFramework")
  public record Framework(
      String framework, String name, String statedChoice, List<Cluster> clusters) {}

  /**
   * One cluster.
   *
   * @param score 0..100; equals base plus all contributions to the last digit
   * @param tieGroup from 1; the order of clusters in one group can't be told
   * @param chances null when ranked by an engine version that didn't compute them
   */
  @Schema(name = "RankedCluster")
  public record Cluster(
      int rank,
      String id,
      String name,
      double score,
      String label,
      int tieGroup,
      @Nullable Chances chances,
      String statedChoice,
      boolean notForMe,
      Contributions contributions,
      List<Career> careers,
      List<Message> reasons) {}

  /**
   * How often, 0..1, it would come out first, or among the first three, were the student asked
   * again: it says how sure the order is, not how likely a career is.
   */
  @Schema(name = "Chances")
  public record Chances(double first, double firstThree) {}

  /** Points by dimension; a part that is absent is empty. */
  @Schema(name = "Contributions")
  public record Contributions(
      double base, Map<String, Double> riasec, Map<String, Double> activities) {}

  /** One of the five best careers of a cluster. */
  @Schema(name = "RankedCareer")
  public record Career(String soc, String title, double score, @Nullable Gap preparationGap) {}

  /** Levels of preparation missing now, and beyond what the student would prepare for. */
  @Schema(name = "PreparationGap")
  public record Gap(@Nullable Integer now, @Nullable Integer later) {}
}
