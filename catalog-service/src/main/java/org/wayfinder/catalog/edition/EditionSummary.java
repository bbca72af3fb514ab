package org.wayfinder.catalog.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition as lists show it. Who published it is not for everybody and not in here.
 *
 * @param origin how it came to be, one of the words of {@link Origin.Kind}
 * @param note what its editor said of it
 * @param restores number of the edition whose content it has again
 */
public record EditionSummary(
    int number,
    String contentHash,
    Instant publishedAt,
    String origin,
    @Nullable String note,
    @Nullable Integer restores) {

  /** The summary of an edition. */
  public static EditionSummary of(EditionHeader header) {
    var origin = header.origin();
    return new EditionSummary(
        header.number(),
        header.contentHash(),
        header.publishedAt(),
        origin.kind().wireName(),
        origin.note(),
        origin.restores());
  }
}
