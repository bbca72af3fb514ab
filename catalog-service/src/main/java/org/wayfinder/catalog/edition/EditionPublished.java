package org.wayfinder.catalog.edition;

import java.time.Instant;

/**
 * Body of {@code org.wayfinder.edition.published.v1} (schema in {@code contracts/catalog-service}).
 *
 * @param url where to fetch the edition, relative to the catalogue's address that the consumer
 *     knows, so that a forged message can't send it elsewhere
 */
record EditionPublished(int number, String contentHash, String url, Instant publishedAt) {}
