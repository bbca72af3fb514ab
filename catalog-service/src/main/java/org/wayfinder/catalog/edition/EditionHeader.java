package org.wayfinder.catalog.edition;

import java.time.Instant;

/** An edition without its content. */
record EditionHeader(int number, String contentHash, Instant publishedAt) {}
