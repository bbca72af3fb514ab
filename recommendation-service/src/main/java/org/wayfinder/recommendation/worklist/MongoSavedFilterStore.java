package org.wayfinder.recommendation.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.service.MongoIndexed;

/** Keeps saved filters, one document for each counsellor and name. */
@Component
final class MongoSavedFilterStore {

  private static final String ID = "_id";
  private static final String COUNSELLOR = "counsellorId";
  private static final String NAME = "name";
  private static final String STATUS = "status";
  private static final String REASON = "reason";
  private static final String CLUSTER = "cluster";
  private static final String GRADE = "grade";
  private static final String TEXT = "text";

  private final MongoIndexed filters;

  MongoSavedFilterStore(MongoDatabase database) {
    this.filters =
        new MongoIndexed(
            database, "savedFilters", all -> all.createIndex(Indexes.ascending(COUNSELLOR, NAME)));
  }

  /** A counsellor's, by name. */
  List<SavedFilter> of(String counsellorId) {
    return call(() ->
        filters
            .get()
            .find(eq(COUNSELLOR, counsellorId))
            .sort(Sorts.ascending(NAME))
            .map(MongoSavedFilterStore::fromDocument)
            .into(new ArrayList<>()));
  }

  /** Stores it in the place of the one with its name. */
  void put(String counsellorId, SavedFilter filter) {
    var id = id(counsellorId, filter.name());
    var document =
        new Document(ID, id)
            .append(COUNSELLOR, counsellorId)
            .append(NAME, filter.name())
            .append(STATUS, filter.status())
            .append(REASON, filter.reason())
            .append(CLUSTER, filter.cluster())
            .append(GRADE, filter.grade())
            .append(TEXT, filter.text());
    call(() -> filters.get().replaceOne(eq(ID, id), document, new ReplaceOptions().upsert(true)));
  }

  /** Deletes it; false when there was none. */
  boolean delete(String counsellorId, String name) {
    return call(() ->
            filters
                .get()
                .deleteOne(and(eq(ID, id(counsellorId, name)), eq(COUNSELLOR, counsellorId))))
            .getDeletedCount()
        == 1;
  }

  private static String id(String counsellorId, String name) {
    return counsellorId + " " + name; // a counsellor's id holds no space
  }

  private static SavedFilter fromDocument(Document document) {
    return new SavedFilter(
        document.getString(NAME),
        document.getString(STATUS),
        document.getString(REASON),
        document.getString(CLUSTER),
        document.getInteger(GRADE),
        document.getString(TEXT));
  }
}
