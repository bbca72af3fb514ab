package org.wayfinder.profile.assignment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.assessment.AssessmentForm;
import org.wayfinder.profile.person.StudentBelongings;
import org.wayfinder.profile.student.Student;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.Change;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;
import org.wayfinder.service.request.MongoCreation;

/** Keeps the assignments, each with its students. Ids begin with the time, so they sort by it. */
@Component
public final class MongoAssignmentStore implements StudentBelongings {

  private static final String ID = "_id";
  private static final String SCHOOL_ID = "schoolId";
  private static final String COUNSELLOR_ID = "counsellorId";

  /** Whose it is: the counsellor's id, or the school's. */
  private static final String GIVEN_IN = "givenIn";

  private static final String TITLE = "title";
  private static final String FORM = "form";
  private static final String DUE_ON = "dueOn";
  private static final String STUDENT_IDS = "studentIds";
  private static final String GIVEN_BY = "givenBy";
  private static final String GIVEN_AT = "givenAt";
  private static final String CLOSED = "closed";
  private static final String VERSION = "version";

  private final MongoIndexed assignments;

  public MongoAssignmentStore(MongoDatabase database) {
    this.assignments = new MongoIndexed(database, "assignments", MongoAssignmentStore::index);
  }

  private static void index(MongoCollection<Document> assignments) {
    assignments.createIndex(Indexes.ascending(SCHOOL_ID, ID));
    assignments.createIndex(Indexes.ascending(DUE_ON));
    assignments.createIndex(Indexes.ascending(GIVEN_IN, ID));
    assignments.createIndex(Indexes.ascending(STUDENT_IDS, ID));
    MongoCreation.index(assignments);
  }

  Creation<Assignment> insert(Assignment assignment, @Nullable CreationKey key) {
    return MongoCreation.insert(
        assignments.get(), toDocument(assignment), key, MongoAssignmentStore::fromDocument);
  }

  Optional<Assignment> find(String id) {
    return Optional.ofNullable(assignments.get().find(eq(ID, id)).first())
        .map(MongoAssignmentStore::fromDocument);
  }

  /** Up to {@code limit} of everybody in the school, newest first, given before this one. */
  List<Assignment> ofSchool(String schoolId, @Nullable String before, int limit) {
    return list(eq(SCHOOL_ID, schoolId), before, limit);
  }

  /** Up to {@code limit} of a caseload, newest first, given before this one. */
  List<Assignment> ofCaseload(String counsellorId, @Nullable String before, int limit) {
    return list(eq(GIVEN_IN, counsellorId), before, limit);
  }

  /**
   * Up to {@code limit} that reach the student now, newest first, given before this one: those of
   * the school and of the counsellors of today.
   */
  List<Assignment> ofStudent(Student student, @Nullable String before, int limit) {
    var givenIn = new ArrayList<>(student.counsellorIds());
    givenIn.add(student.schoolId());
    return list(and(eq(STUDENT_IDS, student.id()), in(GIVEN_IN, givenIn)), before, limit);
  }

  /** Those not closed that are due from one day to another, both included. */
  List<Assignment> openDue(LocalDate from, LocalDate until) {
    return list(
        and(eq(CLOSED, false), gte(DUE_ON, from.toString()), lte(DUE_ON, until.toString())),
        null,
        0);
  }

  /** Every one that names the student, whether or not it reaches them now. */
  List<Assignment> naming(String studentId) {
    return list(eq(STUDENT_IDS, studentId), null, 0);
  }

  private List<Assignment> list(Bson filter, @Nullable String before, int limit) {
    return assignments
        .get()
        .find(before == null ? filter : and(filter, lt(ID, before)))
        .sort(Sorts.descending(ID))
        .limit(limit)
        .map(MongoAssignmentStore::fromDocument)
        .into(new ArrayList<>());
  }

  /** Changes what can be changed, if it is still in the given one's version. */
  Change<Assignment> update(Assignment assignment) {
    var changed =
        assignments
            .get()
            .findOneAndUpdate(
                and(eq(ID, assignment.id()), eq(VERSION, assignment.version())),
                combine(
                    set(TITLE, assignment.title()),
                    set(DUE_ON, assignment.dueOn().toString()),
                    set(CLOSED, assignment.closed()),
                    inc(VERSION, 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (changed != null) {
      return new Change.Changed<>(fromDocument(changed));
    }
    return find(assignment.id()).isPresent() ? new Change.Stale<>() : new Change.Missing<>();
  }

  /** Takes a student who is erased out of every assignment. */
  @Override
  public void forget(String studentId) {
    assignments.get().updateMany(eq(STUDENT_IDS, studentId), pull(STUDENT_IDS, studentId));
  }

  private static Document toDocument(Assignment assignment) {
    var counsellorId = assignment.counsellorId();
    return new Document(ID, assignment.id())
        .append(SCHOOL_ID, assignment.schoolId())
        .append(COUNSELLOR_ID, counsellorId)
        .append(GIVEN_IN, counsellorId == null ? assignment.schoolId() : counsellorId)
        .append(TITLE, assignment.title())
        .append(FORM, assignment.form().wireName())
        .append(DUE_ON, assignment.dueOn().toString())
        .append(STUDENT_IDS, assignment.studentIds())
        .append(GIVEN_BY, assignment.givenBy())
        .append(GIVEN_AT, Date.from(assignment.givenAt()))
        .append(CLOSED, assignment.closed())
        .append(VERSION, assignment.version());
  }

  private static Assignment fromDocument(Document document) {
    return new Assignment(
        document.getString(ID),
        document.getString(SCHOOL_ID),
        document.getString(COUNSELLOR_ID),
        document.getString(TITLE),
        AssessmentForm.of(document.getString(FORM)).orElseThrow(),
        LocalDate.parse(document.getString(DUE_ON)),
        document.getList(STUDENT_IDS, String.class),
        document.getString(GIVEN_BY),
        document.getDate(GIVEN_AT).toInstant(),
        document.getBoolean(CLOSED),
        document.getLong(VERSION));
  }
}
