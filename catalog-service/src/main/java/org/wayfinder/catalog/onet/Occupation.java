package org.wayfinder.catalog.onet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An occupation as a release describes it, as far as the catalogue has a field for it. What the
 * release doesn't rate is empty.
 *
 * @param code O*NET-SOC code
 * @param otherTitles in the release's order, at most {@link #MOST_TITLES}
 * @param tasks core tasks first, at most {@link #MOST_TASKS}
 * @param interests 1..7 by RIASEC scale
 * @param workValues extent 1..7 by the catalogue's name
 * @param skills importance 1..5 by the catalogue's name; knowledge the same
 * @param jobZone 1..5
 * @param requiredEducation what most people in it say one needs, in the catalogue's words
 * @param related the most closely related occupations, nearest first, without supplemental ones
 */
record Occupation(
    String code,
    String title,
    String description,
    List<String> otherTitles,
    List<String> tasks,
    Map<String, Double> interests,
    Map<String, Double> workValues,
    Map<String, Double> skills,
    Map<String, Double> knowledge,
    @Nullable Integer jobZone,
    @Nullable String requiredEducation,
    List<String> related) {

  static final int MOST_TITLES = 10;
  static final int MOST_TASKS = 7;
}
