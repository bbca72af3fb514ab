package org.wayfinder.recommendation.student;

import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.recommendation.storage.MongoCalls;

/**
 * Students in MongoDB, one document each. A bulk write doesn't say which of its replacements found
 * nothing to replace, so after a mismatch the replaced ones are looked at again.
 */
@Component
final class MongoStudentStore implements StudentStore {

  private static final String COLLECTION = "students";
  private static final String ID = "_id";
  private static final String REVISION = "revision";
  private static final String ERASED = "erased";
  private static final String ROSTER = "roster";
  private static final String VERSION = "version";
  private static final String SCHOOL = "schoolId";
  private static final String SCHOOL_PATH = ROSTER + "." + SCHOOL;
  private static final String GROUP = "group";
  private static final String COUNSELLORS = "counsellorIds";
  private static final String PROFILING = "profiling";
  private static final String PROFILE = "profile";

  private final MongoCollection<Document> students;

  MongoStudentStore(MongoDatabase database) {
    this.students = database.getCollection(COLLECTION);
  }

  @Override
  public Map<String, StudentRecord> find(Collection<String> studentIds) {
    var found = new HashMap<String, StudentRecord>();
    if (!studentIds.isEmpty()) {
      call(() -> students.find(Filters.in(ID, studentIds)).into(new ArrayList<>()))
          .forEach(document -> found.put(document.getString(ID), fromDocument(document)));
    }
    return found;
  }

  @Override
  public List<StudentRecord> page(String after, @Nullable String upTo, int limit) {
    var range =
        upTo == null
            ? Filters.gt(ID, after)
            : Filters.and(Filters.gt(ID, after), Filters.lte(ID, upTo));
    return call(() ->
            students.find(range).sort(Sorts.ascending(ID)).limit(limit).into(new ArrayList<>()))
        .stream()
        .map(MongoStudentStore::fromDocument)
        .toList();
  }

  @Override
  public List<StudentRecord> ofSchool(String schoolId, String after, int limit) {
    var own = Filters.and(Filters.eq(SCHOOL_PATH, schoolId), Filters.gt(ID, after));
    return call(
            () -> students.find(own).sort(Sorts.ascending(ID)).limit(limit).into(new ArrayList<>()))
        .stream()
        .map(MongoStudentStore::fromDocument)
        .toList();
  }

  @Override
  public Optional<String> schoolAfter(String schoolId) {
    return call(() ->
            Optional.ofNullable(
                students
                    .find(Filters.gt(SCHOOL_PATH, schoolId))
                    .sort(Sorts.ascending(SCHOOL_PATH, ID))
                    .projection(Projections.include(SCHOOL_PATH))
                    .first()))
        .map(found -> found.get(ROSTER, Document.class).getString(SCHOOL));
  }

  @Override
  public void createIndexes() {
    call(() -> students.createIndex(Indexes.ascending(SCHOOL_PATH, ID)));
  }

  @Override
  public List<String> ids(String after, int limit) {
    return call(() ->
        students
            .find(Filters.gt(ID, after))
            .sort(Sorts.ascending(ID))
            .limit(limit)
            .projection(Projections.include(ID))
            .map(document -> document.getString(ID))
            .into(new ArrayList<>()));
  }

  @Override
  public long count() {
    return call(() -> students.countDocuments());
  }

  @Override
  public Set<String> erased(Collection<String> studentIds) {
    return which(studentIds, Filters.eq(ERASED, true));
  }

  @Override
  public Set<String> withdrawn(Collection<String> studentIds) {
    return which(studentIds, Filters.eq(ROSTER + "." + PROFILING, false));
  }

  private Set<String> which(Collection<String> studentIds, Bson condition) {
    return studentIds.isEmpty()
        ? Set.of()
        : call(() ->
            students
                .find(Filters.and(Filters.in(ID, studentIds), condition))
                .projection(Projections.include(ID))
                .map(document -> document.getString(ID))
                .into(new HashSet<>()));
  }

  @Override
  public Set<String> put(Collection<StudentRecord> records) {
    var inserts = records.stream().filter(r -> r.revision() == 0).toList();
    var changes = records.stream().filter(r -> r.revision() > 0).toList();
    var refused = new HashSet<String>();
    MongoCalls.write(
            students, inserts.stream().map(r -> new InsertOneModel<>(toDocument(r))).toList())
        .forEach(index -> refused.add(inserts.get(index).studentId()));
    if (!changes.isEmpty() && replace(changes) < changes.size()) {
      changes.forEach(r -> refused.add(r.studentId()));
    }
    return refused;
  }

  private int replace(List<StudentRecord> changes) {
    var writes = new ArrayList<WriteModel<Document>>();
    for (var change : changes) {
      var unchanged =
          Filters.and(Filters.eq(ID, change.studentId()), Filters.eq(REVISION, change.revision()));
      writes.add(new ReplaceOneModel<>(unchanged, toDocument(change)));
    }
    return call(() -> students.bulkWrite(writes)).getMatchedCount();
  }

  private static Document toDocument(StudentRecord student) {
    var document = new Document(ID, student.studentId()).append(REVISION, student.revision() + 1);
    if (student.erased()) {
      return document.append(ERASED, true);
    }
    var roster = student.roster();
    if (roster != null) {
      document.append(
          ROSTER,
          new Document(VERSION, roster.version())
              .append(SCHOOL, roster.schoolId())
              .append(GROUP, roster.group())
              .append(COUNSELLORS, roster.counsellorIds())
              .append(PROFILING, roster.profiling()));
    }
    var profile = student.profile();
    if (profile != null) {
      document.append(
          PROFILE, MongoProfile.toDocument(profile.profile()).append(VERSION, profile.number()));
    }
    return document;
  }

  private static StudentRecord fromDocument(Document document) {
    return new StudentRecord(
        document.getString(ID),
        document.getLong(REVISION),
        document.getBoolean(ERASED, false),
        roster(document.get(ROSTER, Document.class)),
        profile(document.get(PROFILE, Document.class)));
  }

  private static StudentState.@Nullable Roster roster(@Nullable Document roster) {
    return roster == null
        ? null
        : new StudentState.Roster(
            roster.getLong(VERSION),
            roster.getString(SCHOOL),
            roster.getString(GROUP),
            roster.getList(COUNSELLORS, String.class),
            roster.getBoolean(PROFILING, true));
  }

  private static StudentState.@Nullable Version profile(@Nullable Document profile) {
    return profile == null
        ? null
        : new StudentState.Version(profile.getInteger(VERSION), MongoProfile.fromDocument(profile));
  }
}
