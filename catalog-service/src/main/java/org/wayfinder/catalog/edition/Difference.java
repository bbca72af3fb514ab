package org.wayfinder.catalog.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one thing differs between two contents, as it is answered.
 *
 * @param change that it was created, changed or deleted, in one of these words
 * @param fields in the order in which they turn the one into the other
 */
public record Difference(String kind, String id, String change, List<FieldChange> fields) {

  /**
   * One field.
   *
   * @param pointer JSON pointer (RFC 6901) into the thing; within a list, positions count what the
   *     changes before it have already made of the list. Empty for the thing as a whole.
   * @param before null where there was nothing
   * @param after null where there is nothing any more
   */
  public record FieldChange(String pointer, @Nullable Object before, @Nullable Object after) {}
}
