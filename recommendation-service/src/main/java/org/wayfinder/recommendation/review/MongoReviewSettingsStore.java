package org.wayfinder.recommendation.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.recommendation.storage.MongoCalls;

/** How schools review, in MongoDB: one document for each school that has said something. */
@Component
final class MongoReviewSettingsStore {

  private static final String COLLECTION = "reviewSettings";
  private static final String ID = "_id";
  private static final String VERSION = "version";
  private static final String BLIND_FIRST = "blindFirst";

  private final MongoCollection<Document> settings;

  MongoReviewSettingsStore(MongoDatabase database) {
    this.settings = database.getCollection(COLLECTION);
  }

  ReviewSettings find(String schoolId) {
    return call(() -> Optional.ofNullable(settings.find(eq(ID, schoolId)).first()))
        .map(found ->
            new ReviewSettings(
                schoolId, found.getLong(VERSION), found.getBoolean(BLIND_FIRST, false)))
        .orElseGet(() -> ReviewSettings.usual(schoolId));
  }

  /** Stores them if the version before is still the newest; false when it isn't. */
  boolean change(ReviewSettings changed) {
    if (changed.version() == 1) {
      var first =
          new Document(ID, changed.schoolId())
              .append(VERSION, changed.version())
              .append(BLIND_FIRST, changed.blindFirst());
      return MongoCalls.write(settings, List.of(new InsertOneModel<>(first))).isEmpty();
    }
    var before = and(eq(ID, changed.schoolId()), eq(VERSION, changed.version() - 1));
    return call(() ->
            settings.updateOne(
                before,
                Updates.combine(
                    Updates.set(VERSION, changed.version()),
                    Updates.set(BLIND_FIRST, changed.blindFirst()))))
            .getMatchedCount()
        == 1;
  }
}
