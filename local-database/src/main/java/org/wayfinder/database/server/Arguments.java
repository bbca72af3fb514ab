package org.wayfinder.database.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command says under a name, in the type that it must have. */
final class Arguments {

  private Arguments() {}

  /** A document; the empty one when nothing is said. */
  static Document document(Document command, String name) {
    return switch (command.get(name)) {
      case null -> new Document();
      case Document document -> document;
      case Object other -> throw mismatch(name, other);
    };
  }

  static @Nullable Document documentOrNull(Document command, String name) {
    return command.get(name) == null ? null : document(command, name);
  }

  /** Documents; none when nothing is said. */
  static List<Document> documents(Document command, String name) {
    var documents = new ArrayList<Document>();
    for (var one : values(command, name)) {
      if (!(one instanceof Document document)) {
        throw mismatch(name, one);
      }
      documents.add(document);
    }
    return documents;
  }

  static Collection<?> values(Document command, String name) {
    return switch (command.get(name)) {
      case null -> List.of();
      case Collection<?> values -> values;
      case Object other -> throw mismatch(name, other);
    };
  }

  /** A whole number; 0 when nothing is said. */
  static long number(Document command, String name) {
    return switch (command.get(name)) {
      case null -> 0;
      case Number number -> number.longValue();
      case Object other -> throw mismatch(name, other);
    };
  }

  static int small(Document command, String name) {
    return Math.clamp(number(command, name), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static MongoServerError mismatch(String name, @Nullable Object value) {
    return new MongoServerError(
        ErrorCode.TypeMismatch,
        "'%s' is of the wrong type: %s"
            .formatted(name, value == null ? "null" : value.getClass().getSimpleName()));
  }
}
