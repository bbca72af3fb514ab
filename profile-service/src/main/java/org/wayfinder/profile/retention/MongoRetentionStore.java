package org.wayfinder.profile.retention;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.service.request.MongoCreation;

/** How long schools keep records: one document for each school that has said something. */
@Component
final class MongoRetentionStore {

  private static final String ID = "_id";
  private static final String VERSION = "version";
  private static final String DAYS = "days";

  private final MongoCollection<Document> retention;
  private final int usualDays;

  MongoRetentionStore(MongoDatabase database, RetentionProperties settings) {
    this.retention = database.getCollection("retention");
    this.usualDays = settings.days();
  }

  /** What the school has said, else what the installation's settings say. */
  Retention of(String schoolId) {
    var found = retention.find(eq(ID, schoolId)).first();
    return found == null
        ? new Retention(schoolId, 0, usualDays)
        : new Retention(schoolId, found.getLong(VERSION), found.getInteger(DAYS));
  }

  /** Stores it if the version before is still the newest; false when it isn't. */
  boolean change(Retention changed) {
    if (changed.version() == 1) {
      try {
        retention.insertOne(
            new Document(ID, changed.schoolId()).append(VERSION, 1L).append(DAYS, changed.days()));
        return true;
      } catch (MongoException e) {
        if (MongoCreation.isDuplicate(e)) {
          return false;
        }
        throw e;
      }
    }
    var before = and(eq(ID, changed.schoolId()), eq(VERSION, changed.version() - 1));
    var change = combine(set(VERSION, changed.version()), set(DAYS, changed.days()));
    return retention.updateOne(before, change).getMatchedCount() == 1;
  }
}
