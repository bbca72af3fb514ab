package org.wayfinder.recommendation.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.edition.EditionTexts;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.engine.Riasec;
import org.wayfinder.recommendation.ranking.Recommendation;

/** Shows a stored recommendation with the names of the edition it was made with. */
public final class RecommendationView {

  private static final int TOP = 3;

  private final Editions editions;
  private final ReasonTexts texts = new ReasonTexts();

  RecommendationView(Editions editions) {
    this.editions = editions;
  }

  /** The full form. */
  public RecommendationResponse full(Recommendation recommendation) {
    return full(recommendation, recommendation.profileVersion());
  }

  /** The full form of something that was never saved and has no version. */
  public RecommendationResponse whatIf(Recommendation recommendation) {
    return full(recommendation, null);
  }

  private RecommendationResponse full(
      Recommendation recommendation, @Nullable Integer profileVersion) {
    var ranking = recommendation.ranking();
    var names = editions.get(ranking.edition()).texts();
    var quality = ranking.quality();
    var pattern = ranking.pattern();
    var consistency = pattern.consistency();
    return new RecommendationResponse(
        recommendation.studentId(),
        profileVersion,
        ranking.edition(),
        ranking.engineVersion(),
        recommendation.computedAt(),
        new RecommendationResponse.Quality(
            quality.status().key(),
            quality.missing().stream().map(Riasec::key).toList(),
            texts.messages(quality.reasons(), names),
            texts.messages(quality.openers(), names)),
        points(pattern.elevation()),
        points(pattern.differentiation()),
        consistency == null ? null : consistency.key(),
        pattern.codes(),
        ranking.frameworks().stream().map(f -> framework(f, ranking, names)).toList());
  }

  private RecommendationResponse.Framework framework(
      Ranking.Framework framework, Ranking ranking, EditionTexts names) {
    return new RecommendationResponse.Framework(
        framework.id(),
        names.framework(framework.id()),
        framework.statedChoice().key(),
        framework.clusters().stream().map(c -> cluster(c, ranking.activities(), names)).toList());
  }

  private RecommendationResponse.Cluster cluster(
      Ranking.Cluster cluster, List<String> activities, EditionTexts names) {
    var contributions = cluster.contributions();
    return new RecommendationResponse.Cluster(
        cluster.rank(),
        cluster.id(),
        names.cluster(cluster.id()),
        cluster.score() / 100.0,
        cluster.label().key(),
        cluster.statedChoice().key(),
        cluster.notForMe(),
        new RecommendationResponse.Contributions(
            Ranking.BASE / 100.0,
            byName(Riasec.scales().stream().map(Riasec::key).toList(), contributions.riasec()),
            byName(activities, contributions.activities())),
        cluster.careers().stream().map(c -> career(c, names)).toList(),
        texts.messages(cluster.reasons(), names));
  }

  private static RecommendationResponse.Career career(Ranking.Career career, EditionTexts names) {
    var gap = career.gap();
    return new RecommendationResponse.Career(
        career.soc(),
        names.career(career.soc()),
        career.score() / 100.0,
        gap == null ? null : new RecommendationResponse.Gap(gap.now(), gap.later()));
  }

  private static Map<String, Double> byName(List<String> names, List<Integer> hundredths) {
    var points = new LinkedHashMap<String, Double>();
    for (var i = 0; i < hundredths.size(); i++) {
      points.put(names.get(i), hundredths.get(i) / 100.0);
    }
    return points;
  }

  private static @Nullable Double points(@Nullable Integer hundredths) {
    return hundredths == null ? null : hundredths / 100.0;
  }

  /** The short form. */
  RecommendationSummary summary(Recommendation recommendation) {
    var ranking = recommendation.ranking();
    var names = editions.get(ranking.edition()).texts();
    var frameworks = new ArrayList<RecommendationSummary.Framework>();
    for (var framework : ranking.frameworks()) {
      var top =
          framework.clusters().stream()
              .filter(cluster -> !cluster.notForMe())
              .limit(TOP)
              .map(cluster ->
                  new RecommendationSummary.Cluster(
                      cluster.id(),
                      names.cluster(cluster.id()),
                      cluster.score() / 100.0,
                      cluster.label().key()))
              .toList();
      frameworks.add(new RecommendationSummary.Framework(framework.id(), top));
    }
    return new RecommendationSummary(
        recommendation.studentId(),
        recommendation.profileVersion(),
        ranking.edition(),
        ranking.engineVersion(),
        recommendation.computedAt(),
        ranking.quality().status().key(),
        frameworks);
  }
}
