package org.wayfinder.profile.interest;

import java.util.List;

/**
 * Clusters and careers a student named, each once, in the order they were named.
 *
 * @param clusters cluster ids
 * @param careers O*NET-SOC codes
 */
public record CatalogChoices(List<String> clusters, List<String> careers) {

  /** Nothing named. */
  public static final CatalogChoices NONE = new CatalogChoices(List.of(), List.of());

  public CatalogChoices {
    clusters = clusters.stream().distinct().toList();
    careers = careers.stream().distinct().toList();
  }

  boolean isEmpty() {
    return clusters.isEmpty() && careers.isEmpty();
  }
}
