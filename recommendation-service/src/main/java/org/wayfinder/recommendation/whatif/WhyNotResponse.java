package org.wayfinder.recommendation.whatif;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.edition.Edition;
import org.wayfinder.recommendation.edition.EditionTexts;
import org.wayfinder.recommendation.engine.Argument;
import org.wayfinder.recommendation.engine.Riasec;
import org.wayfinder.recommendation.engine.WhyNot;

/**
 * What it would take, by framework; empty when the cluster or career is not ranked anywhere, or the
 * answers carry no ranking.
 */
@Schema(name = "WhyNot")
record WhyNotResponse(int profileVersion, int edition, List<Framework> frameworks) {

  /**
   * One framework.
   *
   * @param alreadyFirst it is in the first tie group as it is
   * @param interest the smallest change of one interest; null when none would do
   * @param activity the smallest change of one activity; null when none would do
   */
  @Schema(name = "WhyNotInFramework")
  record Framework(
      String framework,
      boolean alreadyFirst,
      @Nullable Change interest,
      @Nullable Change activity) {}

  /** A score as it is, and as it would have to be; interests 0..40, activities 0..4. */
  @Schema(name = "ScoreChange")
  record Change(String id, String name, double from, double to) {}

  static WhyNotResponse of(
      int profileVersion,
      Edition edition,
      List<WhyNot.Answer> answers,
      EditionTexts names,
      Function<Riasec, String> interestName) {
    return new WhyNotResponse(
        profileVersion,
        edition.number(),
        answers.stream()
            .map(answer ->
                new Framework(
                    answer.framework(),
                    answer.alreadyFirst(),
                    change(answer.interest(), names, interestName),
                    change(answer.activity(), names, interestName)))
            .toList());
  }

  private static @Nullable Change change(
      WhyNot.@Nullable Change change, EditionTexts names, Function<Riasec, String> interestName) {
    if (change == null) {
      return null;
    }
    return switch (change.of()) {
      case Argument.Scale(var scale) ->
          new Change(scale.key(), interestName.apply(scale), change.from(), change.to());
      case Argument.Activity(var id) ->
          new Change(id, names.activity(id), change.from(), change.to());
      case Argument.Scales _, Argument.Points _, Argument.Amount _ ->
          throw new IllegalArgumentException("Nothing that has a score: " + change.of());
    };
  }
}
