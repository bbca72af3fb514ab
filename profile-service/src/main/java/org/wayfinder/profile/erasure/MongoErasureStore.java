package org.wayfinder.profile.erasure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
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
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.MongoCreation;

/** Keeps erasures, one document each, for ever: they are the proof. */
@Component
public final class MongoErasureStore {

  private static final String ID = "_id";
  private static final String STUDENT_ID = "studentId";
  private static final String SCHOOL_ID = "schoolId";
  private static final String REQUESTED_BY = "requestedBy";
  private static final String REASON = "reason";
  private static final String REQUESTED_AT = "requestedAt";
  private static final String VERSIONS = "profileVersions";
  private static final String ASSESSMENTS = "assessments";
  private static final String COMPLETED_AT = "completedAt";
  private static final String RECEIPT = "receipt";

  /** Only while there is something to do, so that a sparse index finds just these. */
  private static final String OPEN = "open";

  private final MongoIndexed erasures;

  public MongoErasureStore(MongoDatabase database) {
    this.erasures = new MongoIndexed(database, "erasures", MongoErasureStore::index);
  }

  private static void index(MongoCollection<Document> erasures) {
    erasures.createIndex(Indexes.ascending(STUDENT_ID), new IndexOptions().unique(true));
    erasures.createIndex(Indexes.ascending(SCHOOL_ID, ID));
    erasures.createIndex(Indexes.ascending(OPEN), new IndexOptions().sparse(true));
  }

  /** Stores it, or gives the one that there is for this student. */
  Erasure insert(Erasure erasure) {
    try {
      erasures.get().insertOne(toDocument(erasure));
      return erasure;
    } catch (MongoException e) {
      var before = erasures.get().find(eq(STUDENT_ID, erasure.studentId())).first();
      if (!MongoCreation.isDuplicate(e) || before == null) {
        throw e;
      }
      return fromDocument(before);
    }
  }

  Optional<Erasure> find(String id) {
    return Optional.ofNullable(erasures.get().find(eq(ID, id)).first())
        .map(MongoErasureStore::fromDocument);
  }

  /** Up to {@code limit} erasures of a school's students in order of their ids. */
  List<Erasure> ofSchool(String schoolId, @Nullable String after, int limit) {
    var own = eq(SCHOOL_ID, schoolId);
    return list(after == null ? own : and(own, gt(ID, after)), limit);
  }

  /** Up to {@code limit} erasures that aren't complete. */
  List<Erasure> open(int limit) {
    return list(eq(OPEN, true), limit);
  }

  private List<Erasure> list(Bson filter, int limit) {
    return erasures
        .get()
        .find(filter)
        .sort(Sorts.ascending(ID))
        .limit(limit)
        .map(MongoErasureStore::fromDocument)
        .into(new ArrayList<>());
  }

  /** Adds to what was deleted. */
  void removed(String id, Erasure.Removed more) {
    erasures
        .get()
        .updateOne(
            eq(ID, id),
            combine(inc(VERSIONS, more.profileVersions()), inc(ASSESSMENTS, more.assessments())));
  }

  /** Ends it, once. */
  void complete(String id, Instant at, String receipt) {
    erasures
        .get()
        .updateOne(
            and(eq(ID, id), exists(RECEIPT, false)),
            combine(set(COMPLETED_AT, Date.from(at)), set(RECEIPT, receipt), unset(OPEN)));
  }

  private static Document toDocument(Erasure erasure) {
    return new Document(ID, erasure.id())
        .append(STUDENT_ID, erasure.studentId())
        .append(SCHOOL_ID, erasure.schoolId())
        .append(REQUESTED_BY, erasure.requestedBy().name())
        .append(REASON, erasure.reason().name())
        .append(REQUESTED_AT, Date.from(erasure.requestedAt()))
        .append(VERSIONS, erasure.removed().profileVersions())
        .append(ASSESSMENTS, erasure.removed().assessments())
        .append(OPEN, true);
  }

  private static Erasure fromDocument(Document document) {
    var completedAt = document.getDate(COMPLETED_AT);
    return new Erasure(
        document.getString(ID),
        document.getString(STUDENT_ID),
        document.getString(SCHOOL_ID),
        Erasure.Requester.valueOf(document.getString(REQUESTED_BY)),
        Erasure.Reason.valueOf(document.getString(REASON)),
        document.getDate(REQUESTED_AT).toInstant(),
        new Erasure.Removed(document.getLong(VERSIONS), document.getLong(ASSESSMENTS)),
        completedAt == null ? null : completedAt.toInstant(),
        document.getString(RECEIPT));
  }
}
