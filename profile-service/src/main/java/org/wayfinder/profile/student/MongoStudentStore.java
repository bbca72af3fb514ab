package org.wayfinder.profile.student;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.pending.MongoPendingMarks;
import org.wayfinder.profile.person.MongoPeople;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.person.Role;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.Change;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;
import org.wayfinder.service.request.MongoCreation;

/**
 * Keeps the students. Every change raises the version and sets the pending mark in the same
 * conditional update, so that no change can be stored without being due for publication.
 */
@Component
public final class MongoStudentStore {

  private static final String GROUP = "group";

  /** The kind of somebody who is erased: no query for people finds it. */
  private static final String ERASED = "erased";

  private final MongoIndexed people;
  private final MongoPendingMarks marks;
  private final Clock clock;

  public MongoStudentStore(MongoDatabase database, Clock clock) {
    this.people = MongoPeople.in(database, MongoStudentStore::index);
    this.marks =
        new MongoPendingMarks(people, MongoPeople.ID, MongoPeople.VERSION, MongoPeople.CHANGED_AT);
    this.clock = clock;
  }

  private static void index(MongoCollection<Document> students) {
    students.createIndex(Indexes.ascending(MongoPeople.COUNSELLOR_IDS, MongoPeople.ID));
    students.createIndex(Indexes.ascending(MongoPeople.LEFT_AT), new IndexOptions().sparse(true));
    students.createIndex(
        Indexes.ascending(MongoPeople.DEMONSTRATOR_ID),
        new IndexOptions().unique(true).sparse(true));
    MongoPendingMarks.index(students);
  }

  /** Stores a new student; a login somebody else has counts as taken. */
  Creation<Student> insert(Student student, String loginKey, @Nullable CreationKey key) {
    return MongoCreation.insert(
        people.get(), toDocument(student, loginKey), key, MongoStudentStore::fromDocument);
  }

  private Document toDocument(Student student, String loginKey) {
    return new Document(MongoPeople.ID, student.id())
        .append(MongoPeople.KIND, PersonKind.STUDENT.wireName())
        .append(MongoPeople.SCHOOL_ID, student.schoolId())
        .append(MongoPeople.LOGIN, student.login())
        .append(MongoPeople.LOGIN_KEY, loginKey)
        .append(MongoPeople.GIVEN_NAME, student.name().given())
        .append(MongoPeople.FAMILY_NAME, student.name().family())
        .append(MongoPeople.ROLES, List.of(Role.STUDENT.wireName()))
        .append(MongoPeople.GRADE, student.grade())
        .append(GROUP, student.group())
        .append(MongoPeople.BORN_ON, text(student.bornOn()))
        .append(MongoPeople.COUNSELLOR_IDS, student.counsellorIds())
        .append(MongoPeople.VERSION, student.version())
        .append(MongoPendingMarks.PENDING, true)
        .append(MongoPeople.CHANGED_AT, Date.from(clock.instant()));
  }

  /** Stores a student who is nobody, unless this person has one; false when they do. */
  public boolean insertDemo(Student student, String loginKey, String demonstratorId) {
    var document =
        toDocument(student, loginKey).append(MongoPeople.DEMONSTRATOR_ID, demonstratorId);
    return MongoCreation.insert(people.get(), document, null, MongoStudentStore::fromDocument)
        instanceof Creation.Created<Student>;
  }

  /** The student with whom this person shows the portal. */
  public Optional<Student> demoOf(String demonstratorId) {
    return Optional.ofNullable(
            people
                .get()
                .find(and(students(), eq(MongoPeople.DEMONSTRATOR_ID, demonstratorId)))
                .first())
        .map(MongoStudentStore::fromDocument);
  }

  /** The student with this id. */
  public Optional<Student> find(String id) {
    return Optional.ofNullable(people.get().find(student(id)).first())
        .map(MongoStudentStore::fromDocument);
  }

  /** Those of these students who are there. */
  public List<Student> find(Collection<String> ids) {
    return people
        .get()
        .find(and(students(), in(MongoPeople.ID, ids)))
        .map(MongoStudentStore::fromDocument)
        .into(new ArrayList<>());
  }

  /** Up to {@code limit} students of a school who left by then. */
  public List<Student> leftBy(String schoolId, Instant by, int limit) {
    return people
        .get()
        .find(
            and(
                eq(MongoPeople.SCHOOL_ID, schoolId),
                students(),
                lte(MongoPeople.LEFT_AT, Date.from(by))))
        .limit(limit)
        .map(MongoStudentStore::fromDocument)
        .into(new ArrayList<>());
  }

  /** Up to {@code limit} ids of students, the erased ones too, in order, after the given one. */
  public List<String> ids(@Nullable String after, int limit) {
    return people
        .get()
        .find(after == null ? known() : and(known(), gt(MongoPeople.ID, after)))
        .projection(Projections.include(MongoPeople.ID))
        .sort(Sorts.ascending(MongoPeople.ID))
        .limit(limit)
        .map(found -> found.getString(MongoPeople.ID))
        .into(new ArrayList<>());
  }

  /** How many students there are, the erased ones too. */
  public long count() {
    return people.get().countDocuments(known());
  }

  private static Bson known() {
    return in(MongoPeople.KIND, PersonKind.STUDENT.wireName(), ERASED);
  }

  /** Up to {@code limit} students of a school in order of their ids, after the given one. */
  public List<Student> ofSchool(String schoolId, @Nullable String after, int limit) {
    return page(eq(MongoPeople.SCHOOL_ID, schoolId), after, limit);
  }

  /** Up to {@code limit} students of a caseload in order of their ids, after the given one. */
  public List<Student> ofCaseload(String counsellorId, @Nullable String after, int limit) {
    return ofCaseload(counsellorId, null, null, after, limit);
  }

  /** The same, only those of a grade, and only those with these ids; null for any. */
  List<Student> ofCaseload(
      String counsellorId,
      @Nullable Integer grade,
      @Nullable Collection<String> ids,
      @Nullable String after,
      int limit) {
    var wanted = new ArrayList<>(List.of(eq(MongoPeople.COUNSELLOR_IDS, counsellorId)));
    if (grade != null) {
      wanted.add(eq(MongoPeople.GRADE, grade));
    }
    if (ids != null) {
      wanted.add(in(MongoPeople.ID, ids));
    }
    return page(and(wanted), after, limit);
  }

  private List<Student> page(Bson filter, @Nullable String after, int limit) {
    var from = after == null ? filter : and(filter, gt(MongoPeople.ID, after));
    return people
        .get()
        .find(and(students(), from))
        .sort(Sorts.ascending(MongoPeople.ID))
        .limit(limit)
        .map(MongoStudentStore::fromDocument)
        .into(new ArrayList<>());
  }

  /**
   * Replaces the roster entry if it is still in the student's version.
   *
   * @param unbind whether the identity bound so far must bind anew, because the login is another
   */
  Change<Student> update(Student student, String loginKey, boolean unbind) {
    var changes = new ArrayList<Bson>();
    changes.add(set(MongoPeople.LOGIN, student.login()));
    changes.add(set(MongoPeople.LOGIN_KEY, loginKey));
    changes.add(set(MongoPeople.GIVEN_NAME, student.name().given()));
    changes.add(set(MongoPeople.FAMILY_NAME, student.name().family()));
    changes.add(set(MongoPeople.GRADE, student.grade()));
    changes.add(set(GROUP, student.group()));
    changes.add(set(MongoPeople.BORN_ON, text(student.bornOn())));
    changes.add(set(MongoPeople.COUNSELLOR_IDS, student.counsellorIds()));
    if (unbind) {
      changes.add(unset(MongoPeople.IDENTITY));
    }
    try {
      var changed =
          changed(
              and(
                  student(student.id()),
                  eq(MongoPeople.VERSION, student.version()),
                  exists(MongoPeople.LEFT_AT, false)),
              combine(changes));
      if (changed != null) {
        return new Change.Changed<>(changed);
      }
    } catch (MongoException e) {
      if (MongoCreation.isDuplicate(e)) {
        return new Change.Taken<>();
      }
      throw e;
    }
    return find(student.id()).isPresent() ? new Change.Stale<>() : new Change.Missing<>();
  }

  /** Puts the student into the caseload, unless they are in it already or have left. */
  void enter(String studentId, String counsellorId) {
    changed(
        and(
            student(studentId),
            ne(MongoPeople.COUNSELLOR_IDS, counsellorId),
            exists(MongoPeople.LEFT_AT, false)),
        addToSet(MongoPeople.COUNSELLOR_IDS, counsellorId));
  }

  /** Takes the student out of the caseload; nothing changes when they aren't in it. */
  void leave(String studentId, String counsellorId) {
    changed(
        and(student(studentId), eq(MongoPeople.COUNSELLOR_IDS, counsellorId)),
        pull(MongoPeople.COUNSELLOR_IDS, counsellorId));
  }

  /**
   * Gives the student other counsellors, if they still have those from before.
   *
   * @return whether they have the others now
   */
  public boolean reassign(String studentId, List<String> before, List<String> after) {
    var changed =
        changed(
            and(
                student(studentId),
                eq(MongoPeople.COUNSELLOR_IDS, before),
                exists(MongoPeople.LEFT_AT, false)),
            set(MongoPeople.COUNSELLOR_IDS, after));
    return changed != null
        || find(studentId).filter(now -> now.counsellorIds().equals(after)).isPresent();
  }

  /**
   * Leaves nothing of the student but the id and that they are erased; from this moment no query
   * finds them. Nothing changes when they are erased already.
   */
  public void erase(String studentId) {
    people
        .get()
        .updateOne(
            student(studentId),
            marked(
                combine(
                    set(MongoPeople.KIND, ERASED),
                    set(MongoPeople.LOGIN_KEY, ERASED + " " + studentId), // unique, and nobody's
                    unset(MongoPeople.SCHOOL_ID),
                    unset(MongoPeople.LOGIN),
                    unset(MongoPeople.IDENTITY),
                    unset(MongoPeople.GIVEN_NAME),
                    unset(MongoPeople.FAMILY_NAME),
                    unset(MongoPeople.ROLES),
                    unset(MongoPeople.COUNSELLOR_IDS),
                    unset(MongoPeople.IMPORTED_COUNSELLOR_IDS),
                    unset(MongoPeople.SOURCED_ID),
                    unset(MongoPeople.LEFT_AT),
                    unset(MongoPeople.GRADE),
                    unset(GROUP),
                    unset(MongoPeople.BORN_ON),
                    unset(MongoPeople.CONSENTS),
                    unset(MongoPeople.DEMONSTRATOR_ID),
                    MongoCreation.forgetting())));
  }

  /** The roster version of each of these ids whose student is erased. */
  public Map<String, Long> erased(Collection<String> ids) {
    var versions = new HashMap<String, Long>();
    people
        .get()
        .find(and(eq(MongoPeople.KIND, ERASED), in(MongoPeople.ID, ids)))
        .forEach(gone ->
            versions.put(gone.getString(MongoPeople.ID), gone.getLong(MongoPeople.VERSION)));
    return versions;
  }

  /** Whether all other services were told that the student is erased. */
  public boolean isErasedAndTold(String studentId) {
    return people
            .get()
            .find(
                and(
                    eq(MongoPeople.ID, studentId),
                    eq(MongoPeople.KIND, ERASED),
                    exists(MongoPendingMarks.PENDING, false)))
            .first()
        != null;
  }

  /** Takes everybody out of the caseload; each student changes atomically. */
  void leaveAll(String counsellorId) {
    people
        .get()
        .updateMany(
            and(students(), eq(MongoPeople.COUNSELLOR_IDS, counsellorId)),
            marked(pull(MongoPeople.COUNSELLOR_IDS, counsellorId)));
  }

  private @Nullable Student changed(Bson filter, Bson change) {
    var changed =
        people
            .get()
            .findOneAndUpdate(
                filter,
                marked(change),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return changed == null ? null : fromDocument(changed);
  }

  private Bson marked(Bson change) {
    return combine(
        change,
        inc(MongoPeople.VERSION, 1L),
        set(MongoPendingMarks.PENDING, true),
        set(MongoPeople.CHANGED_AT, Date.from(clock.instant())));
  }

  /** Which of them have changes that are not yet published. */
  public MongoPendingMarks marks() {
    return marks;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static Bson students() {
    return eq(MongoPeople.KIND, PersonKind.STUDENT.wireName());
  }

  private static Bson student(String id) {
    return and(eq(MongoPeople.ID, id), students());
  }

  private static Student fromDocument(Document document) {
    var leftAt = document.getDate(MongoPeople.LEFT_AT);
    return new Student(
        document.getString(MongoPeople.ID),
        document.getString(MongoPeople.SCHOOL_ID),
        document.getString(MongoPeople.LOGIN),
        MongoPeople.name(document),
        document.getInteger(MongoPeople.GRADE),
        document.getString(GROUP),
        MongoPeople.bornOn(document),
        document.getList(MongoPeople.COUNSELLOR_IDS, String.class, List.of()),
        leftAt == null ? null : leftAt.toInstant(),
        document.getLong(MongoPeople.VERSION));
  }
}
