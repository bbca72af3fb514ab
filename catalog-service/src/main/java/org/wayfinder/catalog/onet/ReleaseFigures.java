package org.wayfinder.catalog.onet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.ActivityRule;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.CareerFigures;
import org.wayfinder.catalog.content.Riasec;

/**
 * Puts a release's figures in the place of a career's. Texts, places in clusters, pay and outlook
 * stay; a kind of figure that the release doesn't have, or has as it is, stays with its source.
 *
 * @param skills the catalogue's names of skills
 * @param knowledge the catalogue's names of knowledge areas
 * @param activities ids of the catalogue's health activities
 */
record ReleaseFigures(Set<String> skills, Set<String> knowledge, Set<String> activities) {

  /** The names that these careers use. */
  static ReleaseFigures of(Iterable<Career> careers) {
    var skills = new TreeSet<String>();
    var knowledge = new TreeSet<String>();
    var activities = new TreeSet<String>();
    careers.forEach(career -> {
      skills.addAll(career.skills().keySet());
      knowledge.addAll(career.knowledge().keySet());
      activities.addAll(career.activities().keySet());
    });
    return new ReleaseFigures(skills, knowledge, activities);
  }

  static Optional<Riasec> riasec(Occupation occupation) {
    var found = occupation.interests();
    var scales =
        List.of("realistic", "investigative", "artistic", "social", "enterprising", "conventional");
    if (!found.keySet().containsAll(scales)) {
      return Optional.empty();
    }
    var figures = scales.stream().mapToDouble(scale -> found.getOrDefault(scale, 1.0)).toArray();
    return Optional.of(
        new Riasec(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]));
  }

  Map<String, Double> knownSkills(Occupation occupation) {
    return known(occupation.skills(), skills);
  }

  Map<String, Double> knownKnowledge(Occupation occupation) {
    return known(occupation.knowledge(), knowledge);
  }

  private static Map<String, Double> known(Map<String, Double> figures, Set<String> names) {
    return figures.entrySet().stream()
        .filter(figure -> names.contains(figure.getKey()))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
  }

  /** A career with an occupation's figures; the same one when they are what it has. */
  Career update(Career career, Occupation occupation, String source, ActivityRule rule) {
    var kinds = new Kinds(career, source);
    var riasec = kinds.taken("riasec", career.riasec(), riasec(occupation).orElse(career.riasec()));
    var zone = occupation.jobZone();
    var jobZone = kinds.taken("jobZone", career.jobZone(), zone == null ? career.jobZone() : zone);
    var workValues = kinds.taken("workValues", career.workValues(), occupation.workValues());
    var nowSkills = kinds.taken("skills", career.skills(), knownSkills(occupation));
    var nowKnowledge = kinds.taken("knowledge", career.knowledge(), knownKnowledge(occupation));
    var education = education(career, occupation, kinds);
    if (kinds.nothingTaken()) {
      return career;
    }
    var updated =
        new CareerFigures(
            jobZone,
            riasec,
            career.activities(),
            workValues,
            nowSkills,
            nowKnowledge,
            education,
            career.wage(),
            career.outlook(),
            kinds.sources,
            kinds.imputed);
    return Career.of(
        career.text(), kinds.concernsActivities() ? byRule(career.soc(), updated, rule) : updated);
  }

  /**
   * Figures with the values that the rule makes of them. The rule knows nothing of activities that
   * the school added, whose values stay, nor of which ones it dropped.
   */
  CareerFigures byRule(String soc, CareerFigures figures, ActivityRule rule) {
    var values = new TreeMap<>(figures.activities());
    rule.values(soc, figures)
        .forEach((activity, value) -> {
          if (activities.contains(activity)) {
            values.put(activity, value);
          }
        });
    return figures.withActivities(values);
  }

  private static CareerFigures.@Nullable EducationFigures education(
      Career career, Occupation occupation, Kinds kinds) {
    var was = career.educationFigures();
    var required = occupation.requiredEducation();
    if (required == null || (was != null && required.equals(was.mode()))) {
      return was;
    }
    kinds.mark("educationMode");
    return new CareerFigures.EducationFigures(was == null ? null : was.typical(), required);
  }

  /** Which kinds of figures are taken over, and what that makes of a career's provenance. */
  private static final class Kinds {

    private final String source;
    private final Map<String, String> sources;
    private final List<CareerFigures.Imputed> imputed;
    private final Set<String> taken = new TreeSet<>();

    Kinds(Career career, String source) {
      this.source = source;
      this.sources = new TreeMap<>(career.sources());
      this.imputed = new ArrayList<>(career.imputed());
    }

    <T> T taken(String kind, T was, T now) {
      var isAbsent = now instanceof Map<?, ?> figures && figures.isEmpty();
      if (isAbsent || now.equals(was)) {
        return was;
      }
      mark(kind);
      return now;
    }

    void mark(String kind) {
      taken.add(kind);
      if (kind.equals("educationMode")) {
        sources.remove("education"); // as imports called it before each figure had a source
      }
      sources.put(kind, source);
      imputed.removeIf(estimate -> estimate.figures().equals(kind));
    }

    boolean nothingTaken() {
      return taken.isEmpty();
    }

    boolean concernsActivities() {
      return taken.stream()
          .anyMatch(kind -> !kind.equals("jobZone") && !kind.equals("educationMode"));
    }
  }
}
