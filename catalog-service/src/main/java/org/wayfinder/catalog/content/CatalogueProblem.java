package org.wayfinder.catalog.content;

/**
 * Something wrong with one thing of a catalogue.
 *
 * @param pointer JSON pointer (RFC 6901) within the thing; empty for the thing as a whole
 * @param detail what is wrong, in an editor's words
 */
public record CatalogueProblem(EntityKind kind, String id, String pointer, String detail) {

  @Override
  public String toString() {
    return kind.wireName() + " " + id + " " + detail;
  }
}
