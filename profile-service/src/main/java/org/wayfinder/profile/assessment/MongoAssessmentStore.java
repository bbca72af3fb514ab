package org.wayfinder.profile.assessment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.catalog.MongoCatalogStore;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;
import org.wayfinder.service.request.MongoCreation;

/**
 * Keeps the assessments with their answers. Each saved answer is one atomic update of its own, so a
 * phone and a laptop can answer the same assessment.
 */
@Component
public final class MongoAssessmentStore {

  private static final String ID = "_id";
  private static final String STUDENT_ID = "studentId";
  private static final String FORM = "form";
  private static final String EDITION = "edition";
  private static final String ITEMS = "items";
  private static final String ACTIVITIES = "activities";
  private static final String ANSWERS = "answers";
  private static final String STARTED_AT = "startedAt";
  private static final String COMPLETED = "completed";
  private static final String COMPLETED_AT = "completedAt";
  private static final String VERSION = "version";

  private final MongoIndexed assessments;

  public MongoAssessmentStore(MongoDatabase database) {
    this.assessments = new MongoIndexed(database, "assessments", MongoAssessmentStore::index);
  }

  private static void index(MongoCollection<Document> assessments) {
    assessments.createIndex(
        Indexes.compoundIndex(Indexes.ascending(STUDENT_ID), Indexes.descending(STARTED_AT, ID)));
    MongoCreation.index(assessments);
  }

  Creation<Assessment> insert(Assessment assessment, @Nullable CreationKey key) {
    return MongoCreation.insert(
        assessments.get(), toDocument(assessment), key, MongoAssessmentStore::fromDocument);
  }

  Optional<Assessment> find(String studentId, String id) {
    return Optional.ofNullable(assessments.get().find(own(studentId, id)).first())
        .map(MongoAssessmentStore::fromDocument);
  }

  /** Up to {@code limit} assessments of a student, the newest first, from the key on. */
  List<Assessment> list(String studentId, @Nullable ListKey after, int limit) {
    var own = eq(STUDENT_ID, studentId);
    return assessments
        .get()
        .find(after == null ? own : and(own, older(after)))
        .sort(Sorts.descending(STARTED_AT, ID))
        .limit(limit)
        .map(MongoAssessmentStore::fromDocument)
        .into(new ArrayList<>());
  }

  private static Bson older(ListKey key) {
    var at = Date.from(key.startedAt());
    return or(lt(STARTED_AT, at), and(eq(STARTED_AT, at), lt(ID, key.id())));
  }

  /**
   * Saves answers, unless the assessment is completed.
   *
   * @param answers 1 to 5 by item id; null takes an answer back
   */
  Optional<Assessment> answer(String studentId, String id, Map<String, @Nullable Integer> answers) {
    var changes = new ArrayList<Bson>();
    answers.forEach((item, answer) ->
        changes.add(
            answer == null ? unset(ANSWERS + "." + item) : set(ANSWERS + "." + item, answer)));
    return change(studentId, id, combine(changes));
  }

  /** Makes the answers final, unless they are. */
  Optional<Assessment> complete(String studentId, String id, Instant at) {
    return change(studentId, id, combine(set(COMPLETED, true), set(COMPLETED_AT, Date.from(at))));
  }

  /** How far these students are with every assessment they ever started; no answers. */
  public List<AssessmentProgress> progress(Collection<String> studentIds) {
    return assessments
        .get()
        .find(in(STUDENT_ID, studentIds))
        .projection(Projections.include(STUDENT_ID, FORM, STARTED_AT, COMPLETED, COMPLETED_AT))
        .map(MongoAssessmentStore::progressOf)
        .into(new ArrayList<>());
  }

  /** What was completed before that time was kept counts as completed when it was started. */
  private static AssessmentProgress progressOf(Document document) {
    var startedAt = document.getDate(STARTED_AT);
    var completedAt = document.get(COMPLETED_AT, startedAt);
    return new AssessmentProgress(
        document.getString(STUDENT_ID),
        AssessmentForm.of(document.getString(FORM)).orElseThrow(),
        document.getBoolean(COMPLETED) ? completedAt.toInstant() : null);
  }

  private Optional<Assessment> change(String studentId, String id, Bson change) {
    return Optional.ofNullable(
            assessments
                .get()
                .findOneAndUpdate(
                    and(own(studentId, id), eq(COMPLETED, false)),
                    combine(change, inc(VERSION, 1L)),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
        .map(MongoAssessmentStore::fromDocument);
  }

  /** Deletes every assessment of a student and says how many there were. */
  public long erase(String studentId) {
    return assessments.get().deleteMany(eq(STUDENT_ID, studentId)).getDeletedCount();
  }

  private static Bson own(String studentId, String id) {
    return and(eq(ID, id), eq(STUDENT_ID, studentId));
  }

  private static Document toDocument(Assessment assessment) {
    return new Document(ID, assessment.id())
        .append(STUDENT_ID, assessment.studentId())
        .append(FORM, assessment.form().wireName())
        .append(EDITION, assessment.edition())
        .append(ITEMS, assessment.items().stream().map(MongoCatalogStore::toDocument).toList())
        .append(ACTIVITIES, assessment.activityOrder())
        .append(ANSWERS, new Document(new LinkedHashMap<>(assessment.answers())))
        .append(STARTED_AT, Date.from(assessment.startedAt()))
        .append(COMPLETED, assessment.completed())
        .append(VERSION, assessment.version());
  }

  private static Assessment fromDocument(Document document) {
    var answers = new LinkedHashMap<String, Integer>();
    document
        .get(ANSWERS, Document.class)
        .forEach((item, answer) -> answers.put(item, (Integer) answer));
    return new Assessment(
        document.getString(ID),
        document.getString(STUDENT_ID),
        AssessmentForm.of(document.getString(FORM)).orElseThrow(),
        document.getInteger(EDITION),
        document.getList(ITEMS, Document.class).stream().map(MongoCatalogStore::item).toList(),
        document.getList(ACTIVITIES, String.class),
        answers,
        document.getDate(STARTED_AT).toInstant(),
        document.getBoolean(COMPLETED),
        document.getLong(VERSION));
  }
}
