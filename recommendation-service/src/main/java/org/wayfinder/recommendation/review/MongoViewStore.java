package org.wayfinder.recommendation.review;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.wayfinder.recommendation.storage.MongoCalls;
import org.wayfinder.recommendation.student.Forgetting;
import org.wayfinder.service.MongoIndexed;

/**
 * Counsellors' views in MongoDB, one for each student and counsellor, inserted and never changed.
 */
@Component
final class MongoViewStore implements Forgetting {

  private static final String COLLECTION = "reviewViews";
  private static final String ID = "_id";
  private static final String STUDENT = "studentId";
  private static final String STAFF = "staffId";
  private static final String SCHOOL = "schoolId";
  private static final String AT = "at";
  private static final String CLUSTERS = "clusters";
  private static final String NOTE = "note";
  private static final String BLIND = "blind";

  private final MongoIndexed views;

  MongoViewStore(MongoDatabase database) {
    this.views = new MongoIndexed(database, COLLECTION, MongoViewStore::index);
  }

  private static void index(MongoCollection<Document> views) {
    views.createIndex(Indexes.ascending(STUDENT));
    views.createIndex(Indexes.ascending(STAFF));
  }

  /** Stores a view unless the counsellor has noted one; false then. */
  boolean add(BlindView view) {
    var collection = call(views::get);
    var document =
        new Document(ID, key(view.studentId(), view.author().staffId()))
            .append(STUDENT, view.studentId())
            .append(STAFF, view.author().staffId())
            .append(SCHOOL, view.author().schoolId())
            .append(AT, Date.from(view.author().at()))
            .append(CLUSTERS, view.clusters())
            .append(NOTE, view.note())
            .append(BLIND, view.blind());
    return MongoCalls.write(collection, List.of(new InsertOneModel<>(document))).isEmpty();
  }

  Optional<BlindView> find(String studentId, String staffId) {
    return call(
            () -> Optional.ofNullable(views.get().find(eq(ID, key(studentId, staffId))).first()))
        .map(MongoViewStore::fromDocument);
  }

  /** All views of a student, the earliest first. */
  List<BlindView> ofStudent(String studentId) {
    return call(() ->
            views
                .get()
                .find(eq(STUDENT, studentId))
                .sort(Sorts.ascending(AT, ID))
                .into(new ArrayList<>()))
        .stream()
        .map(MongoViewStore::fromDocument)
        .toList();
  }

  /** The students of whom the counsellor has noted a view. */
  Set<String> viewedBy(String staffId) {
    return students(eq(STAFF, staffId));
  }

  /** Those of the students of whom the counsellor has noted a view. */
  Set<String> viewed(Collection<String> studentIds, String staffId) {
    var keys = studentIds.stream().map(id -> key(id, staffId)).toList();
    return students(in(ID, keys));
  }

  private Set<String> students(Bson which) {
    return call(() ->
        views
            .get()
            .find(which)
            .projection(Projections.include(STUDENT))
            .map(document -> document.getString(STUDENT))
            .into(new HashSet<>()));
  }

  @Override
  public void erase(Collection<String> studentIds) {
    call(() -> views.get().deleteMany(in(STUDENT, studentIds)));
  }

  private static String key(String studentId, String staffId) {
    return studentId + "/" + staffId;
  }

  private static BlindView fromDocument(Document document) {
    return new BlindView(
        document.getString(STUDENT),
        new Review.Author(
            document.getString(STAFF),
            document.getString(SCHOOL),
            document.getDate(AT).toInstant()),
        document.getList(CLUSTERS, String.class),
        document.getString(NOTE),
        document.getBoolean(BLIND, false));
  }
}
