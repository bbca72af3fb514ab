package org.wayfinder.recommendation.edition;

import java.util.Map;

/**
 * The display names of one edition in English. An id without a name shows as itself, which is ugly
 * and honest.
 */
public record EditionTexts(
    Map<String, String> frameworks,
    Map<String, String> clusters,
    Map<String, String> careers,
    Map<String, String> activities) {

  public EditionTexts {
    frameworks = Map.copyOf(frameworks);
    clusters = Map.copyOf(clusters);
    careers = Map.copyOf(careers);
    activities = Map.copyOf(activities);
  }

  public String framework(String id) {
    return frameworks.getOrDefault(id, id);
  }

  public String cluster(String id) {
    return clusters.getOrDefault(id, id);
  }

  public String career(String soc) {
    return careers.getOrDefault(soc, soc);
  }

  public String activity(String id) {
    return activities.getOrDefault(id, id);
  }
}
