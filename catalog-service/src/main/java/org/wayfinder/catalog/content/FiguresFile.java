package org.wayfinder.catalog.content;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured about a career: one machine-made file of {@code catalogue/figures}. Components
 * as in {@link CareerFigures}, in their ranges.
 *
 * @param relatedOnet codes of related occupations, nearest first; for whoever writes careers
 */
record FiguresFile(
    String soc,
    String onetTitle,
    int jobZone,
    Riasec riasec,
    Map<String, Double> workValues,
    Map<String, Double> skills,
    Map<String, Double> knowledge,
    CareerFigures.@Nullable EducationFigures education,
    CareerFigures.@Nullable Wage wage,
    CareerFigures.@Nullable Outlook outlook,
    List<String> relatedOnet,
    Map<String, String> sources,
    List<CareerFigures.Imputed> imputed) {

  /**
   * The figures, with what a rule makes of them.
   *
   * @throws InvalidValueException when one is out of its range
   */
  CareerFigures figures(ActivityRule rule) {
    var measured =
        new CareerFigures(
            jobZone,
            riasec,
            Map.of(),
            workValues,
            skills,
            knowledge,
            education,
            wage,
            outlook,
            sources,
            imputed);
    return measured.withActivities(rule.values(soc, measured));
  }
}
