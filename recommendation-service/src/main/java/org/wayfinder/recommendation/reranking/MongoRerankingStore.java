package org.wayfinder.recommendation.reranking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.recommendation.storage.MongoCalls;

/**
 * Re-rankings in MongoDB, one document each, and one for each slice as long as it runs. How much is
 * done is summed up from the slices, whose marks are set once, so nothing is counted twice.
 */
@Component
final class MongoRerankingStore implements RerankingStore {

  private static final String RERANKINGS = "rerankings";
  private static final String SLICES = "rerankingSlices";
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> rerankings;
  private final MongoCollection<Document> slices;

  MongoRerankingStore(MongoDatabase database) {
    this.rerankings = database.getCollection(RERANKINGS);
    this.slices = database.getCollection(SLICES);
  }

  @Override
  public Optional<Reranking> find(int edition) {
    return one(eq(MongoReranking.ID, MongoReranking.id(edition)));
  }

  @Override
  public Optional<Reranking> newest() {
    return one(empty());
  }

  private Optional<Reranking> one(Bson filter) {
    return read(filter, 1).stream().findFirst();
  }

  @Override
  public List<Reranking> list(@Nullable Integer before, int limit) {
    return read(before == null ? empty() : lt(MongoReranking.ID, MongoReranking.id(before)), limit);
  }

  @Override
  public List<Reranking> openBefore(int edition) {
    return read(
        and(
            lt(MongoReranking.ID, MongoReranking.id(edition)),
            in(
                MongoReranking.STATE,
                Reranking.State.PLANNING.key(),
                Reranking.State.RUNNING.key())),
        Integer.MAX_VALUE);
  }

  private List<Reranking> read(Bson filter, int limit) {
    return call(() ->
            rerankings
                .find(filter)
                .sort(descending(MongoReranking.ID))
                .limit(limit)
                .into(new ArrayList<>()))
        .stream()
        .map(document -> MongoReranking.fromDocument(document, this::done))
        .toList();
  }

  private List<Document> done(int edition) {
    return call(
        () -> slices.find(and(of(edition), eq(MongoReranking.DONE, true))).into(new ArrayList<>()));
  }

  @Override
  public void plan(Reranking planned) {
    put(planned);
    call(() -> slices.deleteMany(of(planned.edition())));
  }

  @Override
  public void start(Reranking started, List<Slice> planned) {
    MongoCalls.write(
        slices,
        planned.stream()
            .map(slice -> new InsertOneModel<>(MongoReranking.toDocument(slice)))
            .toList());
    put(started);
  }

  @Override
  public void sent(int edition, Instant at) {
    var id = eq(MongoReranking.ID, MongoReranking.id(edition));
    call(() -> rerankings.updateOne(id, set(MongoReranking.SENT_AT, Date.from(at))));
  }

  @Override
  public Optional<Slice> slice(int edition, int number) {
    var id = eq(MongoReranking.ID, MongoReranking.id(edition, number));
    return call(() -> Optional.ofNullable(slices.find(id).first())).map(MongoReranking::slice);
  }

  @Override
  public List<Integer> open(int edition) {
    return call(() ->
        slices
            .find(and(of(edition), eq(MongoReranking.DONE, false)))
            .sort(ascending(MongoReranking.ID))
            .projection(Projections.include(MongoReranking.NUMBER))
            .map(document -> document.getInteger(MongoReranking.NUMBER))
            .into(new ArrayList<>()));
  }

  @Override
  public void finish(Slice slice, Instant at, int failed) {
    var open =
        and(
            eq(MongoReranking.ID, MongoReranking.id(slice.edition(), slice.number())),
            eq(MongoReranking.DONE, false));
    var done =
        combine(
            set(MongoReranking.DONE, true),
            set(MongoReranking.DONE_AT, Date.from(at)),
            set(MongoReranking.FAILED, (long) failed));
    call(() -> slices.updateOne(open, done));
  }

  @Override
  public void end(Reranking ended) {
    put(ended);
    call(() -> slices.deleteMany(of(ended.edition())));
  }

  private void put(Reranking reranking) {
    var document = MongoReranking.toDocument(reranking);
    var id = eq(MongoReranking.ID, MongoReranking.id(reranking.edition()));
    call(() -> rerankings.replaceOne(id, document, UPSERT));
  }

  /** All slices of a re-ranking, by the beginning of their keys. */
  private static Bson of(int edition) {
    return and(
        gte(MongoReranking.ID, MongoReranking.id(edition)),
        lt(MongoReranking.ID, MongoReranking.id(edition + 1)));
  }
}
