package org.wayfinder.catalog.content;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is missing in a record that was read from somewhere: components that may not be absent
 * and are, at any depth. What may be absent is what its declaration says is nullable.
 */
public final class Completeness {

  private final List<String> missing = new ArrayList<>();

  private Completeness() {}

  /** JSON pointers (RFC 6901) of everything that is missing. */
  public static List<String> missing(Object read) {
    var search = new Completeness();
    search.look("", read);
    return List.copyOf(search.missing);
  }

  private void look(String at, @Nullable Object value) {
    switch (value) {
      case null -> missing.add(at);
      case LocalizedText _ -> {}
      case Record part -> {
        for (var component : part.getClass().getRecordComponents()) {
          var held = value(component, part);
          if (held != null || !mayBeAbsent(component)) {
            look(at + "/" + component.getName(), held);
          }
        }
      }
      case List<?> list -> {
        for (var i = 0; i < list.size(); i++) {
          look(at + "/" + i, list.get(i));
        }
      }
      case Map<?, ?> map ->
          map.forEach((key, held) ->
              look(at + "/" + key.toString().replace("~", "~0").replace("/", "~1"), held));
      default -> {}
    }
  }

  private static boolean mayBeAbsent(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object value(RecordComponent component, Record part) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
