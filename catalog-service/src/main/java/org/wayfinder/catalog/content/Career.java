package org.wayfinder.catalog.content;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An occupation as the catalogue publishes it: what people wrote, what was measured, and the
 * health-activity values that the rule made of it. Its JSON has all of them side by side; who
 * changes one of the two parts takes it out and puts it back with the other ({@link #text}, {@link
 * #figures}, {@link #of}), where the components are explained.
 */
public record Career(
    String soc,
    LocalizedText title,
    List<String> alternativeTitles,
    LocalizedText summary,
    LocalizedText description,
    List<LocalizedText> tasks,
    LocalizedText typicalDay,
    LocalizedText workingConditions,
    List<String> settings,
    LocalizedText education,
    @Nullable LocalizedText gettingThere,
    List<String> leadsTo,
    List<String> comesFrom,
    List<String> related,
    List<CareerText.Membership> clusters,
    boolean reviewed,
    int jobZone,
    Riasec riasec,
    Map<String, Double> activities,
    Map<String, Double> workValues,
    Map<String, Double> skills,
    Map<String, Double> knowledge,
    CareerFigures.@Nullable EducationFigures educationFigures,
    CareerFigures.@Nullable Wage wage,
    CareerFigures.@Nullable Outlook outlook,
    Map<String, String> sources,
    List<CareerFigures.Imputed> imputed) {

  /** A career of what people wrote and what was measured. */
  public static Career of(CareerText text, CareerFigures figures) {
    return new Career(
        text.soc(),
        text.title(),
        text.alternativeTitles(),
        text.summary(),
        text.description(),
        text.tasks(),
        text.typicalDay(),
        text.workingConditions(),
        text.settings(),
        text.education(),
        text.gettingThere(),
        text.leadsTo(),
        text.comesFrom(),
        text.related(),
        text.clusters(),
        text.reviewed(),
        figures.jobZone(),
        figures.riasec(),
        figures.activities(),
        figures.workValues(),
        figures.skills(),
        figures.knowledge(),
        figures.educationFigures(),
        figures.wage(),
        figures.outlook(),
        figures.sources(),
        figures.imputed());
  }

  /** What people wrote. */
  public CareerText text() {
    return new CareerText(
        soc,
        title,
        alternativeTitles,
        summary,
        description,
        tasks,
        typicalDay,
        workingConditions,
        settings,
        education,
        gettingThere,
        leadsTo,
        comesFrom,
        related,
        clusters,
        reviewed);
  }

  /** What was measured. */
  public CareerFigures figures() {
    return new CareerFigures(
        jobZone,
        riasec,
        activities,
        workValues,
        skills,
        knowledge,
        educationFigures,
        wage,
        outlook,
        sources,
        imputed);
  }

  /** Whether it belongs to a cluster. */
  public boolean isIn(String clusterId) {
    return clusters.stream().anyMatch(membership -> membership.id().equals(clusterId));
  }

  /** The same without its places in clusters that are not to be seen. */
  Career within(Predicate<String> seen) {
    return clusters.stream().allMatch(place -> seen.test(place.id()))
        ? this
        : in(clusters.stream().filter(place -> seen.test(place.id())).toList());
  }

  /** The same with these places in clusters. */
  Career in(List<CareerText.Membership> places) {
    return of(text().in(places), figures());
  }
}
