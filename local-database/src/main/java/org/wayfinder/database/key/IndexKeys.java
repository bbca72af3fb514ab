package org.wayfinder.database.key;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys of one document in one index, one for each element where a field holds an array.
 *
 * @param keys empty when the index is sparse and the document has none of its fields
 * @param arrayFields positions of the fields that hold an array
 */
public record IndexKeys(Set<Key> keys, Set<Integer> arrayFields) {

  private static final IndexKeys NONE = new IndexKeys(Set.of(), Set.of());

  /** Computes them; the document may be cut down to the fields of the index. */
  public static IndexKeys of(IndexDefinition index, Document document) {
    var values = new ArrayList<FieldValues>();
    var arrayFields = new HashSet<Integer>();
    for (var field : index.fields()) {
      var found = FieldValues.of(document, field.path());
      if (found.isArray()) {
        arrayFields.add(values.size());
      }
      values.add(found);
    }
    if (index.sparse() && values.stream().noneMatch(FieldValues::isPresent)) {
      return NONE;
    }
    refuseParallelArrays(index, arrayFields);
    return new IndexKeys(combine(index, values), arrayFields);
  }

  private static void refuseParallelArrays(IndexDefinition index, Set<Integer> arrayFields) {
    if (arrayFields.size() > 1) {
      throw new MongoServerError(
          ErrorCode.CannotIndexParallelArrays,
          "cannot index parallel arrays: "
              + arrayFields.stream().map(i -> index.fields().get(i).name()).toList());
    }
  }

  private static Set<Key> combine(IndexDefinition index, List<FieldValues> values) {
    var keys = Set.of(Key.of());
    for (var i = 0; i < values.size(); i++) {
      var ascending = index.fields().get(i).ascending();
      var longer = new HashSet<Key>();
      for (var value : values.get(i).values()) {
        var key = new KeyWriter().add(value, ascending).toKey();
        keys.forEach(before -> longer.add(before.then(key)));
      }
      keys = longer;
    }
    return keys;
  }
}
