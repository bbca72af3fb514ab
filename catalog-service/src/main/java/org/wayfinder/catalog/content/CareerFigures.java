package org.wayfinder.catalog.content;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured about a career, and the health-activity values that the rule made of it. What
 * the sources don't know is absent, never zero.
 *
 * @param jobZone preparation, 1 (little) to 5 (extensive)
 * @param activities value 0..4 by health-activity id
 * @param workValues O*NET extent 1..7 by name
 * @param skills importance 1..5 by O*NET skill
 * @param knowledge importance 1..5 by O*NET knowledge area
 * @param sources source id by kind of figure: {@code riasec}, {@code jobZone}, {@code workValues},
 *     {@code skills}, {@code knowledge}, {@code educationTypical}, {@code educationMode}, {@code
 *     wage}, {@code outlook}; {@code texts} where an import brought them
 * @param imputed figures taken over from related occupations, with the codes they came from
 */
public record CareerFigures(
    int jobZone,
    Riasec riasec,
    Map<String, Double> activities,
    Map<String, Double> workValues,
    Map<String, Double> skills,
    Map<String, Double> knowledge,
    @Nullable EducationFigures educationFigures,
    @Nullable Wage wage,
    @Nullable Outlook outlook,
    Map<String, String> sources,
    List<Imputed> imputed) {

  /** The same with other health-activity values. */
  public CareerFigures withActivities(Map<String, Double> values) {
    return new CareerFigures(
        jobZone,
        riasec,
        values,
        workValues,
        skills,
        knowledge,
        educationFigures,
        wage,
        outlook,
        sources,
        imputed);
  }

  /**
   * These figures, such that the rule can be applied to them. An edition may hold others.
   *
   * @throws InvalidValueException when one is out of its range
   */
  CareerFigures requireInRange(String soc) {
    if (jobZone < 1 || jobZone > 5) {
      throw new InvalidValueException(soc + " has a job zone outside 1 to 5: " + jobZone);
    }
    requireRange(soc, workValues, 1, 7);
    requireRange(soc, skills, 1, 5);
    requireRange(soc, knowledge, 1, 5);
    return this;
  }

  private static void requireRange(
      String soc, Map<String, Double> figures, double low, double high) {
    figures.forEach((name, value) -> {
      if (!(value >= low && value <= high)) {
        throw new InvalidValueException(
            "%s: %s is outside %s to %s: %s".formatted(soc, name, low, high, value));
      }
    });
  }

  /** What one needs: BLS's typical entry, and what most people in the work told O*NET. */
  public record EducationFigures(@Nullable String typical, @Nullable String mode) {}

  /**
   * A year's pay.
   *
   * @param median half earn more
   * @param p10 a tenth earns less
   * @param p90 a tenth earns more
   * @param topCoded which of them are only known to be at least this much
   */
  public record Wage(
      String currency,
      String country,
      int year,
      @Nullable Integer median,
      @Nullable Integer p10,
      @Nullable Integer p90,
      List<String> topCoded,
      @Nullable Integer employment) {}

  /** How many jobs there will be. */
  public record Outlook(
      int from, int to, @Nullable Double growthPercent, @Nullable Integer annualOpenings) {}

  /** A kind of figure that was taken over from another occupation. */
  public record Imputed(String figures, String from) {}
}
