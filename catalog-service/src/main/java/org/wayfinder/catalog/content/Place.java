package org.wayfinder.catalog.content;

/**
 * Where in a catalogue something is: a thing, and a JSON pointer (RFC 6901) within it.
 *
 * @param pointer empty for the thing as a whole
 */
record Place(EntityKind kind, String id, String pointer) {

  /** A thing as a whole. */
  static Place of(EntityKind kind, String id) {
    return new Place(kind, id, "");
  }

  /** What these steps lead to from here. */
  Place field(String... steps) {
    var deeper = new StringBuilder(pointer);
    for (var step : steps) {
      deeper.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    return new Place(kind, id, deeper.toString());
  }

  /** An element of the list that is here. */
  Place element(int index) {
    return field(Integer.toString(index));
  }
}
