package org.wayfinder.recommendation.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.recommendation.ranking.RecommendationPin;
import org.wayfinder.recommendation.storage.MongoCalls;
import org.wayfinder.service.MongoIndexed;

/**
 * Reviews in MongoDB, a document for each version with the key {@code student/version}: inserting
 * it is the lock, and the newest is the last of a range of keys.
 */
@Component
final class MongoReviewStore implements ReviewStore {

  private static final String COLLECTION = "reviews";
  private static final String ID = "_id";
  private static final String STUDENT = "studentId";
  private static final String VERSION = "version";
  private static final String STAFF = "staffId";
  private static final String SCHOOL = "schoolId";
  private static final String AT = "at";
  private static final String STATUS = "status";
  private static final String FOLLOW_UP = "followUpOn";
  private static final String RECOMMENDATION = "recommendation";
  private static final String VERDICTS = "verdicts";
  private static final String CLUSTER = "cluster";
  private static final String DECISION = "decision";
  private static final String WHY = "reason";
  private static final String OTHERS = "others";
  private static final String NOTE = "note";
  private static final String SHARED = "sharedNote";
  private static final String CONFIDENTIAL = "confidentialNote";

  private final MongoIndexed reviews;

  MongoReviewStore(MongoDatabase database) {
    this.reviews =
        new MongoIndexed(
            database, COLLECTION, all -> all.createIndex(Indexes.ascending(STUDENT, VERSION)));
  }

  @Override
  public boolean add(Review review) {
    var collection = call(reviews::get);
    return MongoCalls.write(collection, List.of(new InsertOneModel<>(toDocument(review))))
        .isEmpty();
  }

  @Override
  public Optional<Review> newest(String studentId) {
    return history(studentId, null, 1).stream().findFirst();
  }

  @Override
  public Map<String, Review> newest(Collection<String> studentIds) {
    var newest = new HashMap<String, Review>();
    if (!studentIds.isEmpty()) {
      var notes = Projections.exclude(SHARED, CONFIDENTIAL, VERDICTS + "." + NOTE);
      call(() ->
              reviews
                  .get()
                  .find(in(STUDENT, studentIds))
                  .projection(notes)
                  .sort(Sorts.ascending(STUDENT, VERSION))
                  .into(new ArrayList<>()))
          .forEach(document -> newest.put(document.getString(STUDENT), fromDocument(document)));
    }
    return newest;
  }

  @Override
  public List<Review> history(String studentId, @Nullable Integer before, int limit) {
    var end = before == null ? studentId + "0" : key(studentId, before); // '0' follows '/'
    return call(() ->
            reviews
                .get()
                .find(and(gt(ID, studentId + "/"), lt(ID, end)))
                .sort(Sorts.descending(ID))
                .limit(limit)
                .into(new ArrayList<>()))
        .stream()
        .map(MongoReviewStore::fromDocument)
        .toList();
  }

  @Override
  public void erase(Collection<String> studentIds) {
    call(() -> reviews.get().deleteMany(in(STUDENT, studentIds)));
  }

  private static String key(String studentId, int version) {
    return studentId + "/" + "%010d".formatted(version);
  }

  private static Document toDocument(Review review) {
    var progress = review.progress();
    var followUp = progress.followUpOn();
    var recommendation = review.recommendation();
    return new Document(ID, key(review.studentId(), review.version()))
        .append(STUDENT, review.studentId())
        .append(VERSION, review.version())
        .append(STAFF, review.author().staffId())
        .append(SCHOOL, review.author().schoolId())
        .append(AT, Date.from(review.author().at()))
        .append(STATUS, progress.status().key())
        .append(FOLLOW_UP, followUp == null ? null : followUp.toString())
        .append(RECOMMENDATION, recommendation == null ? null : recommendation.text())
        .append(VERDICTS, review.verdicts().stream().map(MongoReviewStore::toDocument).toList())
        .append(SHARED, review.sharedNote())
        .append(CONFIDENTIAL, review.confidentialNote());
  }

  private static Document toDocument(Verdict verdict) {
    return new Document(CLUSTER, verdict.cluster())
        .append(DECISION, verdict.decision().key())
        .append(WHY, verdict.why().key())
        .append(OTHERS, verdict.others())
        .append(NOTE, verdict.note());
  }

  private static Review fromDocument(Document document) {
    var followUp = document.getString(FOLLOW_UP);
    var recommendation = document.getString(RECOMMENDATION);
    return new Review(
        document.getString(STUDENT),
        document.getInteger(VERSION),
        new Review.Author(
            document.getString(STAFF),
            document.getString(SCHOOL),
            document.getDate(AT).toInstant()),
        new Review.Progress(
            Keyed.of(Review.Status.values(), document.getString(STATUS)).orElseThrow(),
            followUp == null ? null : LocalDate.parse(followUp)),
        recommendation == null ? null : RecommendationPin.read(recommendation).orElseThrow(),
        document.getList(VERDICTS, Document.class).stream().map(MongoReviewStore::verdict).toList(),
        document.getString(SHARED),
        document.getString(CONFIDENTIAL));
  }

  private static Verdict verdict(Document document) {
    return new Verdict(
        document.getString(CLUSTER),
        Keyed.of(Verdict.Decision.values(), document.getString(DECISION)).orElseThrow(),
        Keyed.of(Verdict.Why.values(), document.getString(WHY)).orElseThrow(),
        document.getList(OTHERS, String.class),
        document.getString(NOTE));
  }
}
