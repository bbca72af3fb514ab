package org.wayfinder.database.key;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a path of a document, the elements of arrays one by one.
 *
 * @param values never empty: null where nothing is
 * @param isArray whether the path leads through or to an array
 * @param isPresent whether there is anything, and be it null
 */
public record FieldValues(List<@Nullable Object> values, boolean isArray, boolean isPresent) {

  /** Stands for an array without elements, which sorts below null. */
  enum Empty {
    ARRAY
  }

  /** Looks the path up. */
  public static FieldValues of(Document document, List<String> path) {
    var walk = new Walk(path);
    walk.into(document, 0);
    if (walk.values.isEmpty()) {
      walk.values.add(null);
    }
    return new FieldValues(walk.values, walk.isArray, walk.isPresent);
  }

  private static final class Walk {

    private final List<String> path;
    private final List<@Nullable Object> values = new ArrayList<>(1);
    private boolean isArray;
    private boolean isPresent;

    private Walk(List<String> path) {
      this.path = path;
    }

    private void into(@Nullable Object value, int depth) {
      if (depth == path.size()) {
        end(value);
      } else if (value instanceof Document document) {
        into(document.getOrMissing(path.get(depth)), depth + 1);
      } else if (value instanceof Collection<?> array) {
        isArray = true;
        for (var element : array) {
          into(element instanceof Document ? element : Missing.getInstance(), depth);
        }
      } else {
        values.add(null);
      }
    }

    private void end(@Nullable Object value) {
      if (value instanceof Missing) {
        values.add(null);
        return;
      }
      isPresent = true;
      if (value instanceof Collection<?> array) {
        isArray = true;
        if (array.isEmpty()) {
          values.add(Empty.ARRAY);
        } else {
          values.addAll(array);
        }
      } else {
        values.add(value);
      }
    }
  }
}
