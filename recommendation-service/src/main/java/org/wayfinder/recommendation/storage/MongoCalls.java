package org.wayfinder.recommendation.storage;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Calls of the driver with its failures in our words. Every failure of the driver counts as "not
 * now": to take a database's bad moment for a bad record would lose the record.
 */
public final class MongoCalls {

  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private MongoCalls() {}

  /** Runs a call; any failure of the driver becomes {@link StoreUnavailableException}. */
  public static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (MongoException e) {
      throw new StoreUnavailableException(e);
    }
  }

  /**
   * Writes in bulk, in no particular order.
   *
   * @return the indices of the writes that were refused because the key exists
   */
  public static <T> Set<Integer> write(
      MongoCollection<T> collection, List<? extends WriteModel<T>> writes) {
    if (writes.isEmpty()) {
      return Set.of();
    }
    try {
      collection.bulkWrite(writes, UNORDERED);
      return Set.of();
    } catch (MongoBulkWriteException e) {
      var errors = e.getWriteErrors();
      if (e.getWriteConcernError() != null || !errors.stream().allMatch(MongoCalls::isDuplicate)) {
        throw new StoreUnavailableException(e);
      }
      return errors.stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
    } catch (MongoException e) {
      throw new StoreUnavailableException(e);
    }
  }

  private static boolean isDuplicate(BulkWriteError error) {
    return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
