package org.wayfinder.recommendation.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a cluster gets its profile from those of its careers, and how a student's activities are made
 * comparable with it. Part of an engine version.
 *
 * @param standardisedAnswers whether a student's activities are standardised as the careers' are
 * @param evenCareers whether each career's profile is brought to length 1 before the mean, so that
 *     its shape counts and not how pronounced it is
 * @param sharing a career in m clusters of a framework counts {@code m^-sharing} in each: 0 fully,
 *     1 as one career in all
 * @param clusterSpread an activity is divided by {@code s^(1-c) * b^c}, s its standard deviation
 *     over the careers and b that over the cluster means, at least s / 4: with 0 all vary alike
 *     over careers, with 1 over clusters, so that one by which clusters differ much doesn't count
 *     more than one by which they differ little
 * @param pulls six numbers by cluster id, added to the interest profile (centred, length 1): the
 *     shrinkage towards real people; a cluster without an entry has none
 */
public record ProfileRule(
    boolean standardisedAnswers,
    boolean evenCareers,
    double sharing,
    double clusterSpread,
    Map<String, List<Double>> pulls) {

  /** The rule of engine version 1: plain means. */
  public static final ProfileRule FIRST = new ProfileRule(false, false, 0, 0, Map.of());

  public ProfileRule {
    var copy = new HashMap<String, List<Double>>();
    pulls.forEach((cluster, pull) -> {
      if (pull.size() != Riasec.COUNT) {
        throw new IllegalArgumentException("A pull has six numbers: " + cluster);
      }
      copy.put(cluster, List.copyOf(pull));
    });
    pulls = Map.copyOf(copy);
  }
}
