package org.wayfinder.recommendation.edition;

import java.util.Map;

/**
 * The display names of one edition in one language. An id without a name shows as itself, which is
 * ugly and honest.
 *
 * @param items the statements of the assessment's reserve items
 */
public record EditionTexts(
    Map<String, String> frameworks,
    Map<String, String> clusters,
    Map<String, String> careers,
    Map<String, String> activities,
    Map<String, String> items) {

  public EditionTexts {
    frameworks = Map.copyOf(frameworks);
    clusters = Map.copyOf(clusters);
    careers = Map.copyOf(careers);
    activities = Map.copyOf(activities);
    items = Map.copyOf(items);
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

  public String item(String id) {
    return items.getOrDefault(id, id);
  }
}
