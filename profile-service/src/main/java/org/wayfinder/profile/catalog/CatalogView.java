package org.wayfinder.profile.catalog;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What this service keeps of one edition: which ids there are, in the edition's order, and the
 * items of the assessment.
 *
 * @param contentHash tells this edition's content from any other
 */
public record CatalogView(
    int edition,
    String contentHash,
    Set<String> clusters,
    Set<String> careers,
    List<String> activities,
    List<CatalogItem> items) {

  public CatalogView {
    clusters = Collections.unmodifiableSet(new LinkedHashSet<>(clusters));
    careers = Collections.unmodifiableSet(new LinkedHashSet<>(careers));
    activities = List.copyOf(activities);
    items = List.copyOf(items);
  }

  /**
   * The edition's entity tag at catalog-service. Both parts count: an edition that was restored has
   * the content of an older one.
   */
  String tag() {
    return "W/\"%d-%s\"".formatted(edition, contentHash);
  }
}
