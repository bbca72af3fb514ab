package org.wayfinder.recommendation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What it would take: the smallest change of one score that brings a cluster, or any cluster of a
 * career, into the first tie group. Found by trying every whole step, smaller ones first and up
 * before down, so that no smaller one exists. There may be none, which is an answer too. It is no
 * matter of luck: it does so by the draws of the changed answers, which ranking them would show,
 * and by those of the answers as they are. At most 300 changes are tried for a framework.
 */
public final class WhyNot {

  private final Profile profile;
  private final CompiledEdition edition;
  private final List<CompiledFramework> frameworks;
  private final Predicate<String> wanted;
  private final Answers asked;

  private WhyNot(
      Profile profile, CompiledEdition edition, @Nullable String school, Predicate<String> wanted) {
    this.profile = profile;
    this.edition = edition;
    this.frameworks = edition.frameworks(school);
    this.wanted = wanted;
    this.asked = Answers.of(profile, edition);
  }

  /**
   * A changed score.
   *
   * @param of the interest or the activity
   */
  public record Change(Argument of, double from, double to) {}

  /**
   * The answer for one framework.
   *
   * @param alreadyFirst it is in the first group as it is; then there is no change
   * @param interest the smallest change of one interest; null when there is none
   * @param activity the smallest change of one activity; null when there is none
   */
  public record Answer(
      String framework,
      boolean alreadyFirst,
      @Nullable Change interest,
      @Nullable Change activity) {}

  /**
   * What it would take for a cluster. No answer when it isn't ranked, or when the answers carry no
   * ranking at all: what would end that isn't a reason for this cluster.
   *
   * @param school id of the student's school; null where none is known
   */
  public static List<Answer> ofCluster(
      Profile profile, CompiledEdition edition, @Nullable String school, String cluster) {
    return new WhyNot(profile, edition, school, cluster::equals).answers();
  }

  /**
   * What it would take for any of the clusters of a career, in each framework it belongs to.
   *
   * @param school id of the student's school; null where none is known
   */
  public static List<Answer> ofCareer(
      Profile profile, CompiledEdition edition, @Nullable String school, String soc) {
    return new WhyNot(profile, edition, school, edition.clustersOf(soc)::contains).answers();
  }

  private List<Answer> answers() {
    var answers = new ArrayList<Answer>();
    if (!asked.quality().ok()) {
      return answers;
    }
    for (var framework : frameworks) {
      if (framework.clusters().stream().anyMatch(cluster -> wanted.test(cluster.id()))) {
        var first = isFirst(profile, asked, framework);
        answers.add(
            new Answer(
                framework.id(),
                first,
                first ? null : interest(framework).orElse(null),
                first ? null : activity(framework).orElse(null)));
      }
    }
    return answers;
  }

  private Optional<Change> interest(CompiledFramework framework) {
    for (var step = 1; step <= Riasec.MAX_SCORE; step++) {
      for (var scale : Riasec.scales()) {
        var score = profile.riasec().get(scale);
        if (score != null) {
          var found =
              change(
                  new Argument.Scale(scale),
                  new Step(score, step, Riasec.MAX_SCORE),
                  to -> with(scale, to),
                  framework);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Change> activity(CompiledFramework framework) {
    for (var step = 1; step <= Profile.MAX_ACTIVITY; step++) {
      for (var id : edition.activities()) {
        var score = profile.activities().get(id);
        if (score != null) {
          var found =
              change(
                  new Argument.Activity(id),
                  new Step(score, step, Profile.MAX_ACTIVITY),
                  to -> with(id, to),
                  framework);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private record Step(double from, int by, double max) {}

  private Optional<Change> change(
      Argument of, Step step, DoubleFunction<Profile> changed, CompiledFramework framework) {
    for (var to : new double[] {step.from() + step.by(), step.from() - step.by()}) {
      if (to >= 0 && to <= step.max() && brings(changed.apply(to), of, framework)) {
        return Optional.of(new Change(of, step.from(), to));
      }
    }
    return Optional.empty();
  }

  private boolean brings(Profile changed, Argument of, CompiledFramework framework) {
    var answers = Answers.of(changed, edition);
    return answers.quality().ok()
        && takesPart(of, answers)
        && isFirst(changed, answers, framework)
        && isFirst(changed, answers.withNoise(asked.firstNoise()), framework);
  }

  /** What takes no part in the scores changes nothing but the draws. */
  private boolean takesPart(Argument of, Answers answers) {
    return switch (of) {
      case Argument.Scale _ -> answers.scales().length > 0;
      case Argument.Activity(var id) ->
          Arrays.stream(answers.dimensions()).anyMatch(d -> edition.activities().get(d).equals(id));
      case Argument.Scales _, Argument.Points _, Argument.Amount _ -> false;
    };
  }

  private boolean isFirst(Profile changed, Answers answers, CompiledFramework framework) {
    return new FrameworkRanker(changed, answers, edition, framework)
        .firstGroup().stream().anyMatch(wanted);
  }

  private Profile with(Riasec scale, double score) {
    var scores = new EnumMap<Riasec, Double>(profile.riasec());
    scores.put(scale, score);
    return profile.withRiasec(scores);
  }

  private Profile with(String activity, double score) {
    var scores = new TreeMap<>(profile.activities());
    scores.put(activity, score);
    return profile.withActivities(scores);
  }
}
