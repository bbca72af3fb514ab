package org.wayfinder.database.key;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An index as it was asked for. */
public record IndexDefinition(
    String name, List<IndexField> fields, boolean unique, boolean sparse) {

  private static final String NAME = "name";
  private static final String KEY = "key";
  private static final String UNIQUE = "unique";
  private static final String SPARSE = "sparse";

  /** The index that every collection has: its documents in the order of their ids. */
  public static final IndexDefinition ID =
      new IndexDefinition("_id_", List.of(new IndexField("_id", true)), true, false);

  public IndexDefinition {
    fields = List.copyOf(fields);
  }

  /** Whether it indexes the same fields in the same directions. */
  public boolean hasFieldsOf(IndexDefinition other) {
    return fields.equals(other.fields);
  }

  /** The fields with 1 for ascending and -1 for descending. */
  public Document keyDocument() {
    var key = new Document();
    fields.forEach(field -> key.append(field.name(), field.ascending() ? 1 : -1));
    return key;
  }

  /** As it is listed and stored. */
  public Document toDocument() {
    var document = new Document("v", 2).append(KEY, keyDocument()).append(NAME, name);
    if (unique && !equals(ID)) {
      document.append(UNIQUE, true);
    }
    return sparse ? document.append(SPARSE, true) : document;
  }

  /** Reads what {@link #toDocument} wrote, and what {@code createIndexes} says when it is valid. */
  public static IndexDefinition fromDocument(Document document) {
    var fields = new ArrayList<IndexField>();
    ((Document) Objects.requireNonNull(document.get(KEY)))
        .forEach((field, direction) ->
            fields.add(new IndexField(field, ((Number) direction).doubleValue() > 0)));
    return new IndexDefinition(
        (String) Objects.requireNonNull(document.get(NAME)),
        fields,
        Boolean.TRUE.equals(document.get(UNIQUE)),
        Boolean.TRUE.equals(document.get(SPARSE)));
  }
}
