package org.wayfinder.recommendation.deadletter;

import static org.wayfinder.recommendation.deadletter.MongoDeadLetter.CAUSE;
import static org.wayfinder.recommendation.deadletter.MongoDeadLetter.CLAIMED_AT;
import static org.wayfinder.recommendation.deadletter.MongoDeadLetter.DECIDED_AT;
import static org.wayfinder.recommendation.deadletter.MongoDeadLetter.DECIDED_BY;
import static org.wayfinder.recommendation.deadletter.MongoDeadLetter.ID;
import static org.wayfinder.recommendation.deadletter.MongoDeadLetter.OFFSET;
import static org.wayfinder.recommendation.deadletter.MongoDeadLetter.PARTITION;
import static org.wayfinder.recommendation.deadletter.MongoDeadLetter.SET_ASIDE_AT;
import static org.wayfinder.recommendation.deadletter.MongoDeadLetter.STATE;
import static org.wayfinder.recommendation.deadletter.MongoDeadLetter.TOPIC_ID;
import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.storage.MongoCalls;

/**
 * Dead letters in MongoDB, one document each. A letter that is there already is refused by its key,
 * which is what makes following the topic repeatable.
 */
final class MongoDeadLetterStore implements DeadLetterStore {

  private static final String COLLECTION = "deadLetters";
  private static final String COUNT = "count";

  private final MongoCollection<Document> letters;

  MongoDeadLetterStore(MongoDatabase database) {
    this.letters = database.getCollection(COLLECTION);
  }

  /** For the list, with and without a cause. */
  void createIndexes() {
    call(() -> letters.createIndex(Indexes.ascending(STATE, SET_ASIDE_AT, ID)));
    call(() -> letters.createIndex(Indexes.ascending(STATE, CAUSE, SET_ASIDE_AT, ID)));
  }

  @Override
  public void add(Collection<DeadLetter> added) {
    MongoCalls.write(
        letters,
        added.stream()
            .map(letter -> new InsertOneModel<>(MongoDeadLetter.toDocument(letter)))
            .toList());
  }

  @Override
  public Optional<DeadLetter> find(String id) {
    return call(() -> Optional.ofNullable(letters.find(Filters.eq(ID, id)).first()))
        .map(MongoDeadLetter::fromDocument);
  }

  @Override
  public List<DeadLetter> list(
      DeadLetterState state, @Nullable String cause, @Nullable Cursor after, int limit) {
    var filters = new ArrayList<Bson>();
    filters.add(Filters.eq(STATE, state.key()));
    if (cause != null) {
      filters.add(Filters.eq(CAUSE, cause));
    }
    if (after != null) {
      var at = Date.from(after.setAsideAt());
      filters.add(
          Filters.or(
              Filters.gt(SET_ASIDE_AT, at),
              Filters.and(Filters.eq(SET_ASIDE_AT, at), Filters.gt(ID, after.id()))));
    }
    return call(() ->
            letters
                .find(Filters.and(filters))
                .sort(Sorts.ascending(SET_ASIDE_AT, ID))
                .limit(limit)
                .into(new ArrayList<>()))
        .stream()
        .map(MongoDeadLetter::fromDocument)
        .toList();
  }

  @Override
  public SortedMap<String, Long> counts(DeadLetterState state) {
    var counts = new TreeMap<String, Long>();
    var byCause =
        List.of(
            Aggregates.match(Filters.eq(STATE, state.key())),
            Aggregates.group("$" + CAUSE, Accumulators.sum(COUNT, 1)));
    call(() -> letters.aggregate(byCause).into(new ArrayList<>()))
        .forEach(
            group -> counts.put(group.getString(ID), group.get(COUNT, Number.class).longValue()));
    return counts;
  }

  @Override
  public boolean claim(String id, Instant now, Instant lapsed) {
    var claimed = Updates.set(CLAIMED_AT, Date.from(now));
    return call(() -> letters.updateOne(Filters.and(Filters.eq(ID, id), free(lapsed)), claimed))
            .getMatchedCount()
        == 1;
  }

  @Override
  public void release(String id) {
    call(() -> letters.updateOne(waiting(id), Updates.unset(CLAIMED_AT)));
  }

  @Override
  public boolean settle(String id, DeadLetterState state, DeadLetter.Decision decision) {
    return call(() -> letters.updateOne(waiting(id), decided(state, decision))).getMatchedCount()
        == 1;
  }

  @Override
  public long discard(String cause, DeadLetter.Decision decision, Instant lapsed) {
    var all = Filters.and(Filters.eq(CAUSE, cause), free(lapsed));
    return call(() -> letters.updateMany(all, decided(DeadLetterState.DISCARDED, decision)))
        .getModifiedCount();
  }

  @Override
  public void expire(DeadLetter.Place first, Instant at) {
    var gone =
        Filters.and(
            Filters.eq(STATE, DeadLetterState.WAITING.key()),
            Filters.or(
                Filters.ne(TOPIC_ID, first.topicId()),
                Filters.and(
                    Filters.eq(PARTITION, first.partition()), Filters.lt(OFFSET, first.offset()))));
    var decision = new DeadLetter.Decision(null, at);
    call(() -> letters.updateMany(gone, decided(DeadLetterState.EXPIRED, decision)));
  }

  @Override
  public void forget(Instant before) {
    call(() -> letters.deleteMany(Filters.lt(DECIDED_AT, Date.from(before))));
  }

  private static Bson waiting(String id) {
    return Filters.and(Filters.eq(ID, id), Filters.eq(STATE, DeadLetterState.WAITING.key()));
  }

  /** Waiting, and held by nobody who is still at it. */
  private static Bson free(Instant lapsed) {
    return Filters.and(
        Filters.eq(STATE, DeadLetterState.WAITING.key()),
        Filters.or(Filters.exists(CLAIMED_AT, false), Filters.lt(CLAIMED_AT, Date.from(lapsed))));
  }

  private static Bson decided(DeadLetterState state, DeadLetter.Decision decision) {
    return Updates.combine(
        Updates.set(STATE, state.key()),
        Updates.set(DECIDED_BY, decision.by()),
        Updates.set(DECIDED_AT, Date.from(decision.at())),
        Updates.unset(CLAIMED_AT));
  }
}
