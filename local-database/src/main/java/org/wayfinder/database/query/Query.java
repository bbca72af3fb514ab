package org.wayfinder.database.query;

import de.bwaldvogel.mongo.bson.Document;
import org.wayfinder.database.key.SortOrder;

/**
 * A question to a collection.
 *
 * @param limit 0 for none
 */
public record Query(Document filter, SortOrder sort, long skip, long limit) {

  /** All documents that match, in whatever order is least work. */
  public static Query all(Document filter) {
    return new Query(filter, SortOrder.of(null), 0, 0);
  }

  /** One document that matches. */
  public static Query one(Document filter) {
    return new Query(filter, SortOrder.of(null), 0, 1);
  }
}
