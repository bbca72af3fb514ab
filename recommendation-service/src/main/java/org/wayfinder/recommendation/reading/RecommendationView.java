package org.wayfinder.recommendation.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.edition.EditionTexts;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.engine.Reason;
import org.wayfinder.recommendation.engine.Riasec;
import org.wayfinder.recommendation.ranking.Recommendation;

/**
 * Shows a stored recommendation with the names of the edition it was made with, in the reader's
 * language.
 */
public final class RecommendationView {

  /** Counted up whenever the same recommendation is shown in another form. */
  private static final int FORM = 1;

  private static final int TOP = 3;

  private final Editions editions;
  private final Map<Language, ReasonTexts> reasons = new EnumMap<>(Language.class);

  RecommendationView(Editions editions) {
    this.editions = editions;
    for (var language : Language.values()) {
      reasons.put(language, new ReasonTexts(language));
    }
  }

  /** The language, the form and the sentences: another one makes another body of the same thing. */
  String rendering(Language language) {
    return "%s.%d.%08x".formatted(language.tag(), FORM, texts(language).hash());
  }

  /** What an interest is called. */
  public String name(Riasec interest, Language language) {
    return texts(language).scaleName(interest);
  }

  private ReasonTexts texts(Language language) {
    return Objects.requireNonNull(reasons.get(language));
  }

  /** The full form. */
  public RecommendationResponse full(Recommendation recommendation, Language language) {
    return full(recommendation, recommendation.profileVersion(), language);
  }

  /** The full form of something that was never saved and has no version. */
  public RecommendationResponse whatIf(Recommendation recommendation, Language language) {
    return full(recommendation, null, language);
  }

  private RecommendationResponse full(
      Recommendation recommendation, @Nullable Integer profileVersion, Language language) {
    var ranking = recommendation.ranking();
    var names = editions.get(ranking.edition()).texts(language);
    var words = new Words(names, texts(language));
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
            words.of(quality.reasons()),
            words.of(quality.openers())),
        points(pattern.elevation()),
        points(pattern.differentiation()),
        consistency == null ? null : consistency.key(),
        pattern.codes(),
        ranking.frameworks().stream().map(f -> framework(f, ranking, words)).toList());
  }

  /** Names and sentences of one language. */
  private record Words(EditionTexts names, ReasonTexts texts) {

    List<RecommendationResponse.Message> of(List<Reason> reasons) {
      return texts.messages(reasons, names);
    }
  }

  private RecommendationResponse.Framework framework(
      Ranking.Framework framework, Ranking ranking, Words words) {
    return new RecommendationResponse.Framework(
        framework.id(),
        words.names().framework(framework.id()),
        framework.statedChoice().key(),
        framework.clusters().stream().map(c -> cluster(c, ranking.activities(), words)).toList());
  }

  private RecommendationResponse.Cluster cluster(
      Ranking.Cluster cluster, List<String> activities, Words words) {
    var contributions = cluster.contributions();
    return new RecommendationResponse.Cluster(
        cluster.rank(),
        cluster.id(),
        words.names().cluster(cluster.id()),
        cluster.score() / 100.0,
        cluster.label().key(),
        cluster.tieGroup(),
        chances(cluster.chances()),
        cluster.statedChoice().key(),
        cluster.notForMe(),
        new RecommendationResponse.Contributions(
            Ranking.BASE / 100.0,
            byName(Riasec.scales().stream().map(Riasec::key).toList(), contributions.riasec()),
            byName(activities, contributions.activities())),
        cluster.careers().stream().map(c -> career(c, words.names())).toList(),
        words.of(cluster.reasons()));
  }

  private static RecommendationResponse.@Nullable Chances chances(
      Ranking.@Nullable Chances chances) {
    return chances == null
        ? null
        : new RecommendationResponse.Chances(
            chances.first() / 1000.0, chances.firstThree() / 1000.0);
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
  RecommendationSummary summary(Recommendation recommendation, Language language) {
    var ranking = recommendation.ranking();
    var names = editions.get(ranking.edition()).texts(language);
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
                      cluster.label().key(),
                      cluster.tieGroup()))
              .toList();
      frameworks.add(new RecommendationSummary.Framework(framework.id(), top));
    }
    return new RecommendationSummary(
        recommendation.studentId(),
        false,
        recommendation.profileVersion(),
        ranking.edition(),
        ranking.engineVersion(),
        recommendation.computedAt(),
        ranking.quality().status().key(),
        frameworks);
  }
}
