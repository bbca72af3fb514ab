package org.wayfinder.profile.roster.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.background.Lease;
import org.wayfinder.profile.roster.job.RosterImport.Phase;
import org.wayfinder.profile.roster.job.RosterImport.State;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.Change;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;
import org.wayfinder.service.request.MongoCreation;

/** Keeps roster imports. One at most is open, which a unique index holds. */
@Component
public final class MongoRosterImportStore {

  private static final FindOneAndUpdateOptions RETURN_NEW =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final MongoIndexed imports;

  public MongoRosterImportStore(MongoDatabase database) {
    this.imports =
        new MongoIndexed(
            database, MongoRosterImportDocument.COLLECTION, MongoRosterImportStore::index);
  }

  private static void index(MongoCollection<Document> imports) {
    imports.createIndex(
        Indexes.ascending(MongoRosterImportDocument.OPEN),
        new IndexOptions().unique(true).sparse(true));
    imports.createIndex(
        Indexes.ascending(MongoRosterImportDocument.HAS_ROWS), new IndexOptions().sparse(true));
    MongoCreation.index(imports);
  }

  /** Stores one whose file is being received under a lease; counts as taken while one is open. */
  Creation<RosterImport> insert(RosterImport received, Lease lease, @Nullable CreationKey key) {
    var document =
        MongoRosterImportDocument.of(received)
            .append(MongoRosterImportDocument.OPEN, true)
            .append(MongoRosterImportDocument.HAS_ROWS, true)
            .append(MongoRosterImportDocument.WORKER, lease.worker())
            .append(MongoRosterImportDocument.LEASED_UNTIL, Date.from(lease.until()));
    return MongoCreation.insert(imports.get(), document, key, MongoRosterImportDocument::read);
  }

  /** What an earlier request with this key made. */
  Optional<Creation<RosterImport>> earlier(CreationKey key) {
    return Optional.ofNullable(
        MongoCreation.earlier(imports.get(), key, MongoRosterImportDocument::read));
  }

  /** The one that is open. */
  Optional<RosterImport> open() {
    return one(eq(MongoRosterImportDocument.OPEN, true));
  }

  Optional<RosterImport> find(String id) {
    return one(eq(MongoRosterImportDocument.ID, id));
  }

  private Optional<RosterImport> one(Bson filter) {
    return Optional.ofNullable(imports.get().find(filter).first())
        .map(MongoRosterImportDocument::read);
  }

  /** Up to {@code limit} of them, newest first, requested before the given one. */
  List<RosterImport> list(@Nullable String before, int limit) {
    return many(before == null ? empty() : lt(MongoRosterImportDocument.ID, before), limit);
  }

  /** Up to {@code limit} that are over and whose rows are still there. */
  List<RosterImport> overWithRows(int limit) {
    return many(
        and(
            eq(MongoRosterImportDocument.HAS_ROWS, true),
            exists(MongoRosterImportDocument.OPEN, false)),
        limit);
  }

  private List<RosterImport> many(Bson filter, int limit) {
    return imports
        .get()
        .find(filter)
        .sort(Sorts.descending(MongoRosterImportDocument.ID))
        .limit(limit)
        .map(MongoRosterImportDocument::read)
        .into(new ArrayList<>());
  }

  /** Notes that the rows of one that is over are gone. */
  void cleared(String id) {
    imports
        .get()
        .updateOne(eq(MongoRosterImportDocument.ID, id), unset(MongoRosterImportDocument.HAS_ROWS));
  }

  /** Has a checked one applied, if it is still in this version. */
  Change<RosterImport> apply(String id, long version) {
    return seen(
        id,
        version,
        combine(
            MongoRosterImportDocument.state(State.APPLYING, Phase.CHANGE_SCHOOLS),
            set(MongoRosterImportDocument.DONE, 0L)));
  }

  /** Ends a checked one without effect, if it is still in this version. */
  Change<RosterImport> discard(String id, long version, Instant now) {
    return seen(id, version, over(State.DISCARDED, now));
  }

  private Change<RosterImport> seen(String id, long version, Bson change) {
    var changed =
        imports
            .get()
            .findOneAndUpdate(
                and(
                    eq(MongoRosterImportDocument.ID, id),
                    eq(MongoRosterImportDocument.STATE, State.CHECKED.wireName()),
                    eq(MongoRosterImportDocument.VERSION, version)),
                change,
                RETURN_NEW);
    if (changed != null) {
      return new Change.Changed<>(MongoRosterImportDocument.read(changed));
    }
    return find(id).isPresent() ? new Change.Stale<>() : new Change.Missing<>();
  }

  /** Ends the one that was checked before then and that nobody has applied. */
  void expire(Instant checkedBefore, Instant now) {
    imports
        .get()
        .updateOne(
            and(
                eq(MongoRosterImportDocument.OPEN, true),
                eq(MongoRosterImportDocument.STATE, State.CHECKED.wireName()),
                lt(MongoRosterImportDocument.CHECKED_AT, Date.from(checkedBefore))),
            over(State.EXPIRED, now));
  }

  private static Bson over(State state, Instant now) {
    return combine(
        MongoRosterImportDocument.state(state, null), MongoRosterImportDocument.ended(now));
  }
}
