package org.wayfinder.catalog.edition;

import java.time.Instant;
import org.wayfinder.catalog.content.Catalogue;

/**
 * An immutable, numbered, published state of the whole catalogue.
 *
 * @param number from 1, without gaps
 * @param contentHash SHA-256 of the canonical content, hexadecimal
 */
public record Edition(int number, String contentHash, Instant publishedAt, Catalogue catalogue) {}
