package org.wayfinder.catalog.content;

import org.jspecify.annotations.Nullable;

/**
 * A named set of clusters; a student is ranked within each framework of theirs.
 *
 * @param school id of the school it belongs to and for whose students it is; null when it is for
 *     everybody
 */
public record Framework(
    String id, int order, LocalizedText name, LocalizedText summary, @Nullable String school) {

  /** Whether the people of this school see it; null is nobody's school. */
  public boolean isFor(@Nullable String reader) {
    return school == null || school.equals(reader);
  }
}
