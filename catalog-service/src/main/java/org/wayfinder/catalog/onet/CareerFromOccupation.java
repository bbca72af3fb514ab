package org.wayfinder.catalog.onet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.ActivityRule;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.CareerFigures;
import org.wayfinder.catalog.content.CareerText;
import org.wayfinder.catalog.content.LocalizedText;
import org.wayfinder.catalog.content.Riasec;

/**
 * Makes an unreviewed career of an occupation that the catalogue lacks. What a release has no text
 * for says that nobody has written it yet; nothing is made up.
 */
final class CareerFromOccupation {

  private static final LocalizedText NOT_WRITTEN =
      new LocalizedText(
          Map.of(
              "en", "Nobody has written this part yet.",
              "fr", "Personne n'a encore écrit cette partie.",
              "es", "Nadie ha escrito aún esta parte."));
  private static final List<String> PREPARATION =
      List.of(
          "It takes little or no preparation.",
          "It takes some preparation, often a high school diploma and training on the job.",
          "It takes vocational training, some years on the job or an associate's degree.",
          "Most of these jobs call for a bachelor's degree.",
          "Most of these jobs call for graduate school.");
  private static final Pattern FIRST_SENTENCE = Pattern.compile("^.+?[.!?](?=\\s|$)");
  private static final int MOST_RELATED = 5;

  private final ReleaseFigures figures;
  private final ActivityRule rule;
  private final String source;

  CareerFromOccupation(ReleaseFigures figures, ActivityRule rule, String source) {
    this.figures = figures;
    this.rule = rule;
    this.source = source;
  }

  /** What keeps an occupation from being a career of the catalogue, in an editor's words. */
  List<String> missing(Occupation occupation, List<CareerText.Membership> clusters) {
    var missing = new ArrayList<String>();
    if (ReleaseFigures.riasec(occupation).isEmpty()) {
      missing.add("interests");
    }
    if (occupation.jobZone() == null) {
      missing.add("job zone");
    }
    if (clusters.isEmpty()) {
      missing.add("cluster");
    }
    return missing;
  }

  /**
   * The career, if nothing is missing.
   *
   * @param related careers of the catalogue it may name, nearest first
   */
  Optional<Career> career(
      Occupation occupation, List<CareerText.Membership> clusters, List<String> related) {
    var riasec = ReleaseFigures.riasec(occupation);
    var jobZone = occupation.jobZone();
    if (riasec.isEmpty() || jobZone == null || clusters.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Career.of(
            text(occupation, jobZone, clusters, related),
            figures(occupation, jobZone, riasec.get())));
  }

  private static CareerText text(
      Occupation occupation,
      int jobZone,
      List<CareerText.Membership> clusters,
      List<String> related) {
    return new CareerText(
        occupation.code(),
        LocalizedText.english(occupation.title()),
        occupation.otherTitles(),
        LocalizedText.english(firstSentence(occupation.description())),
        LocalizedText.english(occupation.description()),
        occupation.tasks().stream().map(LocalizedText::english).toList(),
        NOT_WRITTEN,
        NOT_WRITTEN,
        List.of(),
        education(jobZone, occupation),
        null,
        List.of(),
        List.of(),
        related.stream().limit(MOST_RELATED).toList(),
        clusters,
        false);
  }

  private CareerFigures figures(Occupation occupation, int jobZone, Riasec riasec) {
    var measured =
        new CareerFigures(
            jobZone,
            riasec,
            Map.of(),
            occupation.workValues(),
            figures.knownSkills(occupation),
            figures.knownKnowledge(occupation),
            required(occupation),
            null,
            null,
            sources(occupation),
            List.of());
    return figures.byRule(occupation.code(), measured, rule);
  }

  private static String firstSentence(String description) {
    var sentence = FIRST_SENTENCE.matcher(description);
    return sentence.find() ? sentence.group() : description;
  }

  private static LocalizedText education(int jobZone, Occupation occupation) {
    var words =
        "O*NET puts this work in job zone %d of 5. %s"
            .formatted(jobZone, PREPARATION.get(jobZone - 1));
    var required = occupation.requiredEducation();
    return LocalizedText.english(
        required == null
            ? words
            : words + " Asked what one needs, most people in it said: " + required + ".");
  }

  private static CareerFigures.@Nullable EducationFigures required(Occupation occupation) {
    var required = occupation.requiredEducation();
    return required == null ? null : new CareerFigures.EducationFigures(null, required);
  }

  private Map<String, String> sources(Occupation occupation) {
    var sources = new TreeMap<String, String>();
    for (var kind : List.of("texts", "riasec", "jobZone")) {
      sources.put(kind, source);
    }
    if (!occupation.workValues().isEmpty()) {
      sources.put("workValues", source);
    }
    if (!figures.knownSkills(occupation).isEmpty()) {
      sources.put("skills", source);
    }
    if (!figures.knownKnowledge(occupation).isEmpty()) {
      sources.put("knowledge", source);
    }
    if (occupation.requiredEducation() != null) {
      sources.put("educationMode", source);
    }
    return sources;
  }
}
