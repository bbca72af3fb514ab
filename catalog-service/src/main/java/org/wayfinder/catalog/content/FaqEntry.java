package org.wayfinder.catalog.content;

import java.util.List;

/**
 * A frequently asked question about the whole.
 *
 * @param related ids of the clusters it speaks of
 * @param reviewed whether a person has checked the texts; what doesn't say so is unreviewed
 */
public record FaqEntry(
    String id,
    LocalizedText question,
    LocalizedText answer,
    List<String> related,
    boolean reviewed) {}
