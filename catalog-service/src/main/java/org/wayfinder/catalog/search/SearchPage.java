package org.wayfinder.catalog.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, the best first.
 *
 * @param edition number of the edition that was searched
 * @param language the reader's
 * @param corrected words that the catalogue doesn't know, with those they were taken for
 * @param total how many were found on all pages
 * @param next cursor of the following page; null on the last one
 */
record SearchPage(
    int edition,
    String language,
    Map<String, String> corrected,
    int total,
    List<SearchHit> items,
    @Nullable String next) {}
