package org.wayfinder.database.key;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a query sorts by. An array counts as its least element, or its greatest when descending. */
public record SortOrder(List<IndexField> fields) {

  private static final String NATURAL = "$natural";

  public SortOrder {
    fields = List.copyOf(fields);
  }

  /** The order that a document such as {@code {version: -1}} asks for; natural means by id. */
  public static SortOrder of(@Nullable Document sort) {
    var fields = new ArrayList<IndexField>();
    if (sort != null) {
      sort.forEach((field, direction) -> {
        if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
          throw new MongoServerError(
              ErrorCode.BadValue,
              "the local database sorts by fields only, 1 or -1, and not by "
                  + field
                  + "; use MongoDB");
        }
        fields.add(new IndexField(field.equals(NATURAL) ? "_id" : field, number.doubleValue() > 0));
      });
    }
    return new SortOrder(fields);
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** What of a document the key is made of. */
  public Set<String> topLevelFields() {
    return fields.stream().map(field -> field.path().getFirst()).collect(Collectors.toSet());
  }

  /** The key that documents are to be sorted by. */
  public Key keyOf(Document document) {
    var key = new KeyWriter();
    for (var field : fields) {
      key.add(
          outermost(FieldValues.of(document, field.path()), field.ascending()), field.ascending());
    }
    return key.toKey();
  }

  private static @Nullable Object outermost(FieldValues found, boolean ascending) {
    if (found.values().size() == 1) {
      return found.values().getFirst();
    }
    var first = found.values().getFirst();
    for (var value : found.values()) {
      var order = KeyWriter.of(value).compareTo(KeyWriter.of(first));
      if (ascending ? order < 0 : order > 0) {
        first = value;
      }
    }
    return first;
  }
}
