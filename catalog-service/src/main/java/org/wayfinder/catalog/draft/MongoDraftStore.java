package org.wayfinder.catalog.draft;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;
import org.wayfinder.service.request.MongoCreation;

/** The draft in MongoDB, one document per changed thing, so that it may be as large as it likes. */
class MongoDraftStore implements DraftStore {

  /** So that each command stays well within the time a database has to answer. */
  private static final int WRITES_AT_ONCE = 200;

  private static final String ID = "_id";
  private static final String KIND = "kind";
  private static final String ENTITY = "entity";
  private static final String JSON = "json";
  private static final String BASED_ON = "basedOn";
  private static final String REVISION = "revision";
  private static final String BY = "by";
  private static final String AT = "at";
  private static final int DUPLICATE_KEY = 11000;

  private final MongoIndexed changes;

  MongoDraftStore(MongoDatabase database) {
    changes = new MongoIndexed(database, "draft_changes", MongoCreation::index);
  }

  @Override
  public List<DraftChange> all() {
    return changes.get().find().map(MongoDraftStore::fromDocument).into(new ArrayList<>());
  }

  @Override
  public Optional<DraftChange> find(EntityKey key) {
    return Optional.ofNullable(changes.get().find(eq(ID, key.path())).first())
        .map(MongoDraftStore::fromDocument);
  }

  @Override
  public Creation<DraftChange> insert(DraftChange change, @Nullable CreationKey creation) {
    return MongoCreation.insert(
        changes.get(), toDocument(change), creation, MongoDraftStore::fromDocument);
  }

  @Override
  public Optional<Creation<DraftChange>> createdBefore(CreationKey creation) {
    return Optional.ofNullable(
        MongoCreation.earlier(changes.get(), creation, MongoDraftStore::fromDocument));
  }

  @Override
  public List<EntityKey> insertAll(List<DraftChange> all) {
    var there = new ArrayList<EntityKey>();
    for (var from = 0; from < all.size(); from += WRITES_AT_ONCE) {
      there.addAll(insertSome(all.subList(from, Math.min(from + WRITES_AT_ONCE, all.size()))));
    }
    return there;
  }

  private List<EntityKey> insertSome(List<DraftChange> all) {
    try {
      changes
          .get()
          .bulkWrite(
              all.stream().map(change -> new InsertOneModel<>(toDocument(change))).toList(),
              new BulkWriteOptions().ordered(false));
      return List.of();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() != null
          || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
      return e.getWriteErrors().stream()
          .map(BulkWriteError::getIndex)
          .map(index -> all.get(index).key())
          .toList();
    }
  }

  /** Keeps the creation key, which belongs to the request that began the change. */
  @Override
  public boolean replace(long revision, DraftChange next) {
    return changes
            .get()
            .updateOne(
                and(eq(ID, next.key().path()), eq(REVISION, revision)),
                Updates.combine(
                    Updates.set(JSON, next.json()),
                    Updates.set(BASED_ON, next.basedOn()),
                    Updates.set(REVISION, next.revision()),
                    Updates.set(BY, next.by()),
                    Updates.set(AT, Date.from(next.at()))))
            .getMatchedCount()
        == 1;
  }

  @Override
  public boolean remove(EntityKey key, long revision) {
    return changes
            .get()
            .deleteOne(and(eq(ID, key.path()), eq(REVISION, revision)))
            .getDeletedCount()
        == 1;
  }

  @Override
  public void removeAll(List<DraftChange> all) {
    for (var from = 0; from < all.size(); from += WRITES_AT_ONCE) {
      changes
          .get()
          .bulkWrite(
              all.subList(from, Math.min(from + WRITES_AT_ONCE, all.size())).stream()
                  .map(change ->
                      new DeleteOneModel<Document>(
                          and(eq(ID, change.key().path()), eq(REVISION, change.revision()))))
                  .toList(),
              new BulkWriteOptions().ordered(false));
    }
  }

  private static Document toDocument(DraftChange change) {
    return new Document(ID, change.key().path())
        .append(KIND, change.key().kind().wireName())
        .append(ENTITY, change.key().id())
        .append(JSON, change.json())
        .append(BASED_ON, change.basedOn())
        .append(REVISION, change.revision())
        .append(BY, change.by())
        .append(AT, Date.from(change.at()));
  }

  private static DraftChange fromDocument(Document document) {
    return new DraftChange(
        new EntityKey(EntityKind.of(document.getString(KIND)), document.getString(ENTITY)),
        document.getString(JSON),
        document.getList(BASED_ON, String.class),
        document.getLong(REVISION),
        document.getString(BY),
        Objects.requireNonNull(document.getDate(AT)).toInstant());
  }
}
