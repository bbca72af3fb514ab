package org.wayfinder.recommendation.lease;

import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.recommendation.storage.MongoCalls;

/**
 * Leases in MongoDB, one document each. One that is held by somebody else is not found by the
 * update, and the insert that takes its place meets the key: that refusal is the answer.
 */
@Component
final class MongoLeaseStore implements LeaseStore {

  private static final String COLLECTION = "leases";
  private static final String ID = "_id";
  private static final String HOLDER = "holder";
  private static final String UNTIL = "until";
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> leases;

  MongoLeaseStore(MongoDatabase database) {
    this.leases = database.getCollection(COLLECTION);
  }

  @Override
  public boolean hold(String name, String holder, Instant now, Instant until) {
    var free =
        Filters.and(
            Filters.eq(ID, name),
            Filters.or(Filters.eq(HOLDER, holder), Filters.lt(UNTIL, Date.from(now))));
    var mine = Updates.combine(Updates.set(HOLDER, holder), Updates.set(UNTIL, Date.from(until)));
    return MongoCalls.write(leases, List.of(new UpdateOneModel<>(free, mine, UPSERT))).isEmpty();
  }

  @Override
  public void release(String name, String holder) {
    call(() -> leases.deleteOne(Filters.and(Filters.eq(ID, name), Filters.eq(HOLDER, holder))));
  }
}
