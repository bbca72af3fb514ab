package org.wayfinder.recommendation.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.recommendation.storage.MongoCalls;
import org.wayfinder.service.MongoIndexed;

/**
 * Worklist rows in MongoDB. A bulk write doesn't say which of its replacements found nothing to
 * replace, so after a mismatch all of them are looked at again.
 */
@Component
final class MongoWorklistStore implements WorklistStore {

  private static final String COLLECTION = "worklist";

  /** At once from the database, so that a caseload is one answer or a few. */
  private static final int BATCH = 5000;

  /** Some 50 MB; four of the largest caseloads, or all of a school. */
  private static final int REMEMBERED = 50_000;

  private final RememberedRows remembered = new RememberedRows(REMEMBERED);
  private final MongoIndexed rows;

  MongoWorklistStore(MongoDatabase database) {
    this.rows =
        new MongoIndexed(
            database,
            COLLECTION,
            all ->
                all.createIndex(
                    Indexes.ascending(MongoWorklistRow.COUNSELLORS, MongoWorklistRow.REVISION)));
  }

  @Override
  public Map<String, WorklistRow> find(Collection<String> studentIds) {
    var found = new HashMap<String, WorklistRow>();
    if (!studentIds.isEmpty()) {
      call(() ->
              rows.get()
                  .find(in(MongoWorklistRow.ID, studentIds))
                  .batchSize(BATCH)
                  .into(new ArrayList<>()))
          .forEach(document -> {
            var row = MongoWorklistRow.fromDocument(document);
            found.put(row.studentId(), row);
          });
    }
    return found;
  }

  @Override
  public List<WorklistRow> ofCounsellor(String counsellorId) {
    var known = remembered.of(counsellorId);
    var found = new HashMap<String, WorklistRow>();
    var changed = new ArrayList<String>();
    for (var document : revisions(counsellorId)) {
      var row = known.get(document.getString(MongoWorklistRow.ID));
      if (row != null && row.revision() == document.getLong(MongoWorklistRow.REVISION)) {
        found.put(row.studentId(), row);
      } else {
        changed.add(document.getString(MongoWorklistRow.ID));
      }
    }
    find(changed).values().stream()
        .filter(row -> row.roster().counsellorIds().contains(counsellorId)) // else just left
        .forEach(row -> found.put(row.studentId(), row));
    if (!changed.isEmpty() || found.size() != known.size()) {
      remembered.remember(counsellorId, found);
    }
    return List.copyOf(found.values());
  }

  private List<Document> revisions(String counsellorId) {
    return call(() ->
        rows.get()
            .find(eq(MongoWorklistRow.COUNSELLORS, counsellorId))
            .projection(Projections.include(MongoWorklistRow.REVISION))
            .batchSize(BATCH)
            .into(new ArrayList<>()));
  }

  @Override
  public Set<String> put(Collection<WorklistRow> changed) {
    var inserts = changed.stream().filter(row -> row.revision() == 0).toList();
    var changes = changed.stream().filter(row -> row.revision() > 0).toList();
    var refused = new HashSet<String>();
    var collection = call(rows::get);
    MongoCalls.write(
            collection,
            inserts.stream()
                .map(row -> new InsertOneModel<>(MongoWorklistRow.toDocument(row)))
                .toList())
        .forEach(index -> refused.add(inserts.get(index).studentId()));
    if (!changes.isEmpty() && replace(changes) < changes.size()) {
      changes.forEach(row -> refused.add(row.studentId()));
    }
    return refused;
  }

  private int replace(List<WorklistRow> changes) {
    var writes = new ArrayList<WriteModel<Document>>();
    for (var change : changes) {
      var unchanged =
          and(
              eq(MongoWorklistRow.ID, change.studentId()),
              eq(MongoWorklistRow.REVISION, change.revision()));
      writes.add(new ReplaceOneModel<>(unchanged, MongoWorklistRow.toDocument(change)));
    }
    return call(() -> rows.get().bulkWrite(writes)).getMatchedCount();
  }

  @Override
  public void erase(Collection<String> studentIds) {
    call(() -> rows.get().deleteMany(in(MongoWorklistRow.ID, studentIds)));
    remembered.forgetAll();
  }
}
