package org.wayfinder.database.key;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A field of an index or a sort.
 *
 * @param name the dotted path
 */
public record IndexField(String name, boolean ascending) {

  private static final Pattern DOT = Pattern.compile("\\.");

  /** The path's parts. */
  public List<String> path() {
    return name.indexOf('.') < 0 ? List.of(name) : List.of(DOT.split(name, -1));
  }
}
