package org.wayfinder.catalog.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote about a career: one file of {@code catalogue/careers}.
 *
 * @param soc O*NET-SOC code
 * @param settings ids of the vocabulary's settings
 * @param gettingThere first steps a student can take, from school on; absent in files and editions
 *     older than the field
 * @param leadsTo SOC codes this work can lead to
 * @param comesFrom SOC codes one can come from
 * @param related SOC codes of similar careers, nearest first; the other need not name this one
 * @param reviewed whether a person has checked the texts; what doesn't say so is unreviewed
 */
public record CareerText(
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
    List<Membership> clusters,
    boolean reviewed) {

  /** The same with these places in clusters. */
  CareerText in(List<Membership> places) {
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
        places,
        reviewed);
  }

  /**
   * A career's place in a cluster; it may have several.
   *
   * @param reason why, where it isn't obvious
   */
  public record Membership(String id, @Nullable LocalizedText reason) {}
}
