package org.wayfinder.recommendation.ranking;

import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.recommendation.storage.MongoCalls;

/**
 * Recommendations in MongoDB. The newest is replaced where the stored one is not ahead, else
 * inserted; when it is ahead, the insert meets the existing key, and that refusal is the answer.
 * History keys sort by version, so a page is a range of keys.
 */
@Component
final class MongoRecommendationStore implements RecommendationStore {

  private static final String NEWEST = "newest";
  private static final String HISTORY = "history";
  private static final String ID = "_id";
  private static final String STUDENT = "studentId";
  private static final String PROFILE_VERSION = "profileVersion";
  private static final String COMPUTED_AT = "computedAt";
  private static final String RANKING = "ranking";
  private static final String EDITION = "edition";
  private static final String ENGINE = RANKING + "." + MongoRanking.ENGINE;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  /** Bytes; most recommendations are short, and the buffer grows for the rest. */
  private static final int USUAL_SIZE = 8 * 1024;

  private final MongoCollection<Document> newest;
  private final MongoCollection<Document> history;

  MongoRecommendationStore(MongoDatabase database) {
    this.newest = database.getCollection(NEWEST);
    this.history = database.getCollection(HISTORY);
  }

  @Override
  public Set<String> putNewest(Collection<Recommendation> recommendations) {
    var ordered = List.copyOf(recommendations);
    var writes =
        ordered.stream()
            .map(r ->
                new ReplaceOneModel<>(
                    Filters.and(
                        Filters.eq(ID, r.studentId()),
                        Filters.lte(PROFILE_VERSION, r.profileVersion()),
                        Filters.lte(EDITION, r.edition())),
                    encoded(r.studentId(), r),
                    UPSERT))
            .toList();
    return MongoCalls.write(newest.withDocumentClass(RawBsonDocument.class), writes).stream()
        .map(index -> ordered.get(index).studentId())
        .collect(Collectors.toSet());
  }

  @Override
  public void addToHistory(Collection<Recommendation> recommendations) {
    MongoCalls.write(
        history.withDocumentClass(RawBsonDocument.class),
        recommendations.stream().map(r -> new InsertOneModel<>(encoded(historyId(r), r))).toList());
  }

  private static String historyId(Recommendation recommendation) {
    return recommendation.studentId() + "/" + RecommendationStore.historyKey(recommendation);
  }

  @Override
  public Optional<Recommendation> newest(String studentId) {
    return call(() -> Optional.ofNullable(newest.find(Filters.eq(ID, studentId)).first()))
        .map(MongoRecommendationStore::fromDocument);
  }

  @Override
  public Map<String, Recommendation> newest(Collection<String> studentIds) {
    var found = new HashMap<String, Recommendation>();
    if (!studentIds.isEmpty()) {
      call(() -> newest.find(Filters.in(ID, studentIds)).into(new ArrayList<>()))
          .forEach(document -> found.put(document.getString(STUDENT), fromDocument(document)));
    }
    return found;
  }

  /**
   * For those who are behind; nearly always there are none. One index, for each costs every write.
   */
  @Override
  public void createIndexes() {
    call(() -> newest.createIndex(Indexes.ascending(EDITION, ENGINE)));
  }

  @Override
  public List<String> behind(int edition, int engineVersion, String after, int limit) {
    var behind = new TreeSet<>(ids(Filters.lt(EDITION, edition), after, limit));
    var sameEdition = Filters.eq(EDITION, edition);
    behind.addAll(ids(Filters.and(sameEdition, Filters.lt(ENGINE, engineVersion)), after, limit));
    return behind.stream().limit(limit).toList();
  }

  private List<String> ids(Bson which, String after, int limit) {
    // A condition on the id that nobody needs would make a search by id of one by the index.
    var wanted = after.isEmpty() ? which : Filters.and(which, Filters.gt(ID, after));
    return call(() ->
        newest
            .find(wanted)
            .sort(Sorts.ascending(ID))
            .limit(limit)
            .projection(Projections.include(ID))
            .map(document -> document.getString(ID))
            .into(new ArrayList<>()));
  }

  @Override
  public List<Recommendation> history(String studentId, @Nullable String before, int limit) {
    var upTo = before == null ? endOf(studentId) : studentId + "/" + before;
    return call(() ->
            history
                .find(Filters.and(Filters.gt(ID, studentId + "/"), Filters.lt(ID, upTo)))
                .sort(Sorts.descending(ID))
                .limit(limit)
                .into(new ArrayList<>()))
        .stream()
        .map(MongoRecommendationStore::fromDocument)
        .toList();
  }

  @Override
  public Optional<Recommendation> version(String studentId, int profileVersion) {
    var from = studentId + "/" + "%010d-".formatted(profileVersion);
    var until = studentId + "/" + "%010d.".formatted(profileVersion); // '.' follows '-'
    return call(() ->
            Optional.ofNullable(
                history
                    .find(Filters.and(Filters.gt(ID, from), Filters.lt(ID, until)))
                    .sort(Sorts.descending(ID))
                    .limit(1)
                    .first()))
        .map(MongoRecommendationStore::fromDocument);
  }

  @Override
  public Optional<Recommendation> pinned(
      String studentId, int profileVersion, int edition, int engineVersion) {
    var key = RecommendationStore.historyKey(profileVersion, edition, engineVersion);
    var id = studentId + "/" + key;
    return call(() -> Optional.ofNullable(history.find(Filters.eq(ID, id)).first()))
        .map(MongoRecommendationStore::fromDocument);
  }

  @Override
  public void withdrawNewest(Collection<String> studentIds) {
    if (!studentIds.isEmpty()) {
      call(() -> newest.deleteMany(Filters.in(ID, studentIds)));
    }
  }

  @Override
  public void withdrawHistory(Collection<String> studentIds) {
    if (studentIds.isEmpty()) {
      return;
    }
    MongoCalls.write(
        history,
        studentIds.stream()
            .map(id -> Filters.and(Filters.gt(ID, id + "/"), Filters.lt(ID, endOf(id))))
            .map(all -> new DeleteManyModel<Document>(all))
            .toList());
  }

  private static String endOf(String studentId) {
    return studentId + "0"; // '0' follows '/'
  }

  /** Written as bytes at once; a tree of documents in between would cost more than the ranking. */
  private static RawBsonDocument encoded(String id, Recommendation recommendation) {
    var bytes = new BasicOutputBuffer(USUAL_SIZE);
    try (var out = new BsonBinaryWriter(bytes)) {
      out.writeStartDocument();
      out.writeString(ID, id);
      out.writeString(STUDENT, recommendation.studentId());
      out.writeInt32(PROFILE_VERSION, recommendation.profileVersion());
      out.writeInt32(EDITION, recommendation.edition());
      out.writeDateTime(COMPUTED_AT, recommendation.computedAt().toEpochMilli());
      out.writeName(RANKING);
      MongoRanking.write(recommendation.ranking(), out);
      out.writeEndDocument();
    }
    return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getPosition());
  }

  private static Recommendation fromDocument(Document document) {
    return new Recommendation(
        document.getString(STUDENT),
        document.getInteger(PROFILE_VERSION),
        document.getDate(COMPUTED_AT).toInstant(),
        MongoRanking.fromDocument(document.get(RANKING, Document.class)));
  }
}
