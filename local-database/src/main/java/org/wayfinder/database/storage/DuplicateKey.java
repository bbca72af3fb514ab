package org.wayfinder.database.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.Serial;
import org.wayfinder.database.key.FieldValues;
import org.wayfinder.database.key.IndexDefinition;

/**
 * A unique key is there already; the message is worded as MongoDB's, which drivers and people know.
 */
final class DuplicateKey extends MongoServerError {

  @Serial private static final long serialVersionUID = 1L;

  private static final int CODE = 11000;

  DuplicateKey(String namespace, IndexDefinition index, Document document) {
    super(
        CODE,
        "DuplicateKey",
        "E11000 duplicate key error collection: %s index: %s dup key: %s"
            .formatted(namespace, index.name(), values(index, document)));
  }

  private static String values(IndexDefinition index, Document document) {
    var values = new Document();
    index
        .fields()
        .forEach(field ->
            values.append(
                field.name(), FieldValues.of(document, field.path()).values().getFirst()));
    return Json.toJsonValue(values, true, "{ ", " }");
  }
}
