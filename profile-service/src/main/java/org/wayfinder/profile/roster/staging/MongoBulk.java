package org.wayfinder.profile.roster.staging;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.List;

/** What unordered bulk writes leave out because a unique value is there already. */
public final class MongoBulk {

  private static final int DUPLICATE_KEY = 11000;

  private MongoBulk() {}

  /**
   * Which of the writes failed for that.
   *
   * @return their positions
   */
  public static List<Integer> requireDuplicatesOnly(MongoBulkWriteException e) {
    if (e.getWriteConcernError() != null
        || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
      throw e;
    }
    return e.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
  }
}
