package org.wayfinder.benchmark.fitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.wayfinder.benchmark.matching.PullChoice;
import org.wayfinder.benchmark.matching.Respondents;
import org.wayfinder.benchmark.matching.SimulatedStudents;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.Riasec;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file of constants: the numbers, and beside them where each of them is from. */
final class ConstantsDocument {

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                  .withArrayIndenter(LINES)
                  .withObjectIndenter(LINES))
          .build();

  private ConstantsDocument() {}

  static String of(
      EngineConstants constants,
      ProfileFit.Choice profiles,
      FitCommand.Pulls pulls,
      ReliabilityFit.Choice reliability,
      Respondents people) {
    var document = new LinkedHashMap<String, Object>();
    document.put("version", constants.version());
    document.put("riasecStudentNorm", norms(constants.student()));
    document.put("riasecCareerNorm", norms(constants.career()));
    document.put("weightRiasec", constants.weightRiasec());
    document.put("profiles", profiles(constants));
    var uncertainty = Objects.requireNonNull(constants.uncertainty());
    document.put(
        "uncertainty",
        ordered(
            "interestReliability", uncertainty.interests(),
            "activityReliability", uncertainty.activities(),
            "draws", uncertainty.draws(),
            "tiePercent", uncertainty.tiePercent()));
    var carelessness = Objects.requireNonNull(constants.carelessness());
    document.put(
        "carelessness",
        ordered("stepsApart", carelessness.stepsApart(), "pairs", carelessness.pairs()));
    document.put("fittedOn", fittedOn(profiles, pulls, reliability, people));
    document.put("sources", sources());
    return JSON.writeValueAsString(document) + "\n";
  }

  private static Map<String, Object> norms(List<EngineConstants.Norm> norms) {
    var byScale = new LinkedHashMap<String, Object>();
    for (var scale : Riasec.scales()) {
      var norm = norms.get(scale.index());
      byScale.put(scale.key(), ordered("mean", norm.mean(), "sd", norm.sd()));
    }
    return byScale;
  }

  private static Map<String, Object> profiles(EngineConstants constants) {
    var rule = constants.profiles();
    var pulls = new LinkedHashMap<String, Object>();
    rule.pulls().keySet().stream()
        .sorted()
        .forEach(
            cluster -> pulls.put(cluster, byScale(rule.pulls().getOrDefault(cluster, List.of()))));
    return ordered(
        "standardisedAnswers", rule.standardisedAnswers(),
        "evenCareers", rule.evenCareers(),
        "sharing", rule.sharing(),
        "clusterSpread", rule.clusterSpread(),
        "pulls", pulls);
  }

  private static Map<String, Object> byScale(List<Double> six) {
    var byScale = new LinkedHashMap<String, Object>();
    Riasec.scales().forEach(scale -> byScale.put(scale.key(), six.get(scale.index())));
    return byScale;
  }

  private static Map<String, Object> fittedOn(
      ProfileFit.Choice profiles,
      FitCommand.Pulls pulls,
      ReliabilityFit.Choice reliability,
      Respondents people) {
    var strengths = new ArrayList<String>();
    for (var tried : pulls.tried()) {
      strengths.add(
          String.format(
              Locale.ROOT,
              "strength %s: hit@1 %.3f, hit@2 %.3f, worst cluster's hit@1 %.3f%s%s",
              tried.strength(),
              tried.unseen().at(1),
              tried.unseen().at(2),
              tried.unseen().worst(1),
              tried.harmless() ? "" : ", harms a cluster",
              tried.equals(pulls.chosen()) ? ", chosen" : ""));
    }
    return ordered(
        "respondents", people.people().size(),
        "respondentsSha256", people.hash(),
        "profileSettingsTried", profiles.tried(),
        "heldOutCareersWithThese",
            profiles.chosen().reached().stream().map(ProfileFit.Reached::toString).toList(),
        "heldOutCareersAtMostWithAny",
            profiles.highest().stream().map(ProfileFit.Reached::toString).toList(),
        "pullsInTenFolds", strengths,
        "calibrationGapWithThese", Math.round(reliability.gap() * 10_000) / 10_000.0);
  }

  private static List<String> sources() {
    return List.of(
        "riasecStudentNorm: means and standard deviations of 63,649 online, self-selected respondents to another RIASEC questionnaire (six sums of 8..40), moved to 0..40 by (s - 8) * 1.25",
        "riasecCareerNorm: O*NET 30.2 interests (1..7), mean and population standard deviation over 923 occupations. O*NET 30.2 database, U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), CC BY 4.0. O*NET is a trademark of USDOL/ETA. Wayfinder has modified the information. USDOL/ETA has not approved, endorsed or tested these modifications.",
        "weightRiasec, profiles.evenCareers, sharing, clusterSpread: written by ./wayfinder fit, the settings with most hits when each career is left out of its clusters and named again, with the activity values set by hand and without",
        "profiles.pulls: written by ./wayfinder fit, towards real people by their field of study (%s), the strength by ten-fold cross-validation over clusters alike"
            .formatted(PullChoice.class.getSimpleName()),
        "uncertainty.interestReliability: the middle of published alphas .78 to .87 for scales of ten items",
        "uncertainty.activityReliability: written by ./wayfinder fit, the one with the smallest calibration gap for simulated students: "
            + SimulatedStudents.ASSUMPTIONS,
        "uncertainty.draws, tiePercent: settled by definition",
        "carelessness: of two answers to the same question in other words, 1..5, answers by lot lie 1.6 steps apart on the average, careful ones about 0.75 (SD 1.2, correlation .7); 4/3 over six pairs calls about 1 in 200 careful students careless and finds 7 of 10 who answer by lot");
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
