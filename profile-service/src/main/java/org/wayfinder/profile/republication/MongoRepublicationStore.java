package org.wayfinder.profile.republication;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
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
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;
import org.wayfinder.service.request.MongoCreation;

/**
 * Keeps the republications. Those that aren't done hold their state in a unique field too, so that
 * at most one waits and at most one runs, whoever asks and whoever starts them. Who works on one
 * holds a lease in it, and every step is an update under the condition that the lease is theirs.
 */
@Component
public final class MongoRepublicationStore {

  private static final String ID = "_id";
  private static final String REASON = "reason";
  private static final String STATE = "state";
  private static final String OPEN = "open";
  private static final String REQUESTED_AT = "requestedAt";
  private static final String STARTED_AT = "startedAt";
  private static final String FINISHED_AT = "finishedAt";
  private static final String TOTAL = "total";
  private static final String PUBLISHED = "published";
  private static final String AFTER = "after";
  private static final String WORKER = "worker";
  private static final String LEASED_UNTIL = "leasedUntil";
  private static final FindOneAndUpdateOptions RETURN_NEW =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final MongoIndexed republications;

  public MongoRepublicationStore(MongoDatabase database) {
    this.republications =
        new MongoIndexed(database, "republications", MongoRepublicationStore::index);
  }

  private static void index(MongoCollection<Document> republications) {
    republications.createIndex(
        Indexes.ascending(OPEN), new IndexOptions().unique(true).sparse(true));
    MongoCreation.index(republications);
  }

  /** Stores one that waits; counts as taken while another one waits. */
  Creation<Republication> insert(Republication waiting, @Nullable CreationKey key) {
    var document =
        new Document(ID, waiting.id())
            .append(REASON, waiting.reason().wireName())
            .append(STATE, Republication.State.WAITING.wireName())
            .append(OPEN, Republication.State.WAITING.wireName())
            .append(REQUESTED_AT, Date.from(waiting.requestedAt()));
    return MongoCreation.insert(
        republications.get(), document, key, MongoRepublicationStore::fromDocument);
  }

  /** What an earlier request with this key made. */
  Optional<Creation<Republication>> earlier(CreationKey key) {
    return Optional.ofNullable(
        MongoCreation.earlier(republications.get(), key, MongoRepublicationStore::fromDocument));
  }

  /** The one in this state, which is not done. */
  Optional<Republication> open(Republication.State state) {
    return one(eq(OPEN, state.wireName()));
  }

  Optional<Republication> find(String id) {
    return one(eq(ID, id));
  }

  private Optional<Republication> one(Bson filter) {
    return Optional.ofNullable(republications.get().find(filter).first())
        .map(MongoRepublicationStore::fromDocument);
  }

  /** Up to {@code limit} of them, newest first, requested before the given one. */
  List<Republication> list(@Nullable String before, int limit) {
    return republications
        .get()
        .find(before == null ? empty() : lt(ID, before))
        .sort(Sorts.descending(ID))
        .limit(limit)
        .map(MongoRepublicationStore::fromDocument)
        .into(new ArrayList<>());
  }

  /**
   * The running one, if the lease is the worker's or nobody's any more; then it is the worker's.
   */
  Optional<Republication> resume(Lease lease) {
    return change(
        and(
            eq(OPEN, Republication.State.RUNNING.wireName()),
            or(eq(WORKER, lease.worker()), lt(LEASED_UNTIL, Date.from(lease.now())))),
        combine(set(WORKER, lease.worker()), set(LEASED_UNTIL, Date.from(lease.until()))));
  }

  /** Starts the waiting one under a lease, unless another one runs. */
  Optional<Republication> start(Lease lease, long total) {
    var running = Republication.State.RUNNING.wireName();
    try {
      return change(
          eq(OPEN, Republication.State.WAITING.wireName()),
          combine(
              set(STATE, running),
              set(OPEN, running),
              set(STARTED_AT, Date.from(lease.now())),
              set(TOTAL, total),
              set(PUBLISHED, 0L),
              set(WORKER, lease.worker()),
              set(LEASED_UNTIL, Date.from(lease.until()))));
    } catch (MongoException e) {
      if (MongoCreation.isDuplicate(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Notes that a batch was acknowledged, if nobody else has taken over. */
  void advance(String id, Lease lease, String after, int published) {
    change(
        mine(id, lease),
        combine(
            set(AFTER, after),
            inc(PUBLISHED, (long) published),
            set(LEASED_UNTIL, Date.from(lease.until()))));
  }

  /** Notes that all are published, if nobody else has taken over. */
  Optional<Republication> finish(String id, Lease lease) {
    return change(
        mine(id, lease),
        combine(
            set(STATE, Republication.State.DONE.wireName()),
            set(FINISHED_AT, Date.from(lease.now())),
            unset(OPEN),
            unset(WORKER),
            unset(LEASED_UNTIL)));
  }

  private static Bson mine(String id, Lease lease) {
    return and(eq(ID, id), exists(OPEN), eq(WORKER, lease.worker()));
  }

  private Optional<Republication> change(Bson filter, Bson change) {
    return Optional.ofNullable(republications.get().findOneAndUpdate(filter, change, RETURN_NEW))
        .map(MongoRepublicationStore::fromDocument);
  }

  private static Republication fromDocument(Document document) {
    return new Republication(
        document.getString(ID),
        Republication.Reason.of(document.getString(REASON)),
        Republication.State.of(document.getString(STATE)),
        document.getDate(REQUESTED_AT).toInstant(),
        instant(document, STARTED_AT),
        instant(document, FINISHED_AT),
        document.get(TOTAL, 0L),
        document.get(PUBLISHED, 0L),
        document.getString(AFTER));
  }

  private static @Nullable Instant instant(Document document, String field) {
    var date = document.getDate(field);
    return date == null ? null : date.toInstant();
  }
}
