package org.wayfinder.catalog.content;

/**
 * One of the sixteen national career clusters, shown as context.
 *
 * @param health where health work appears in it
 */
public record NationalCluster(
    String id, LocalizedText name, LocalizedText summary, LocalizedText health) {}
