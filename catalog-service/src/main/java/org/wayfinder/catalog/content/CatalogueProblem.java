package org.wayfinder.catalog.content;

/**
 * Something wrong with one thing of a catalogue, or with all things of a kind together.
 *
 * @param id of the thing; empty when it is about its kind as a whole
 * @param pointer JSON pointer (RFC 6901) within the thing; empty for the thing as a whole
 * @param detail what is wrong, in an editor's words
 */
public record CatalogueProblem(EntityKind kind, String id, String pointer, String detail) {

  /** JSON pointer to it from the catalogue, e.g. {@code /careers/29-1141.00/title}. */
  public String path() {
    return "/" + kind.collection() + (id.isEmpty() ? "" : "/" + id) + pointer;
  }

  @Override
  public String toString() {
    return id.isEmpty() ? detail : kind.wireName() + " " + id + " " + detail;
  }
}
