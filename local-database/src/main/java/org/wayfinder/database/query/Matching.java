package org.wayfinder.database.query;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.storage.StoredDocument;

/** Checks stored documents against a filter, decoding no more of them than the filter speaks of. */
final class Matching {

  // Not shared: it remembers things about the last match.
  private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
  private final Document filter;
  private final @Nullable Set<String> fields;

  Matching(Document filter) {
    this.filter = filter;
    var named = new HashSet<String>();
    this.fields = collect(filter, named) ? Set.copyOf(named) : null;
  }

  boolean matches(StoredDocument document) {
    if (filter.isEmpty()) {
      return true;
    }
    return matcher.matches(fields == null ? document.decode() : document.decode(fields), filter);
  }

  /** Collects top-level fields; false when the filter may look at any. */
  private static boolean collect(Document filter, Set<String> fields) {
    for (var part : filter.entrySet()) {
      var name = part.getKey();
      if (!name.startsWith("$")) {
        var dot = name.indexOf('.');
        fields.add(dot < 0 ? name : name.substring(0, dot));
      } else if (name.equals("$and") || name.equals("$or") || name.equals("$nor")) {
        if (!(part.getValue() instanceof Collection<?> clauses)) {
          return false;
        }
        for (var clause : clauses) {
          if (!(clause instanceof Document document) || !collect(document, fields)) {
            return false;
          }
        }
      } else {
        return false;
      }
    }
    return true;
  }
}
