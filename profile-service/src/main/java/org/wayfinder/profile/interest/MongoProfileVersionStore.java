package org.wayfinder.profile.interest;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static org.wayfinder.profile.interest.MongoProfileDocument.ASSESSMENT_ID;
import static org.wayfinder.profile.interest.MongoProfileDocument.ID;
import static org.wayfinder.profile.interest.MongoProfileDocument.SAVED_AT;
import static org.wayfinder.profile.interest.MongoProfileDocument.STUDENT_ID;
import static org.wayfinder.profile.interest.MongoProfileDocument.VERSION;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.pending.MongoPendingMarks;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.MongoCreation;

/**
 * Keeps every version of every profile. One insert stores a version together with its pending mark,
 * and its id is the lock: of two writers of version n one gets it.
 */
@Component
public final class MongoProfileVersionStore {

  private final MongoIndexed versions;
  private final MongoPendingMarks marks;

  public MongoProfileVersionStore(MongoDatabase database) {
    this.versions = new MongoIndexed(database, "profileVersions", MongoProfileVersionStore::index);
    this.marks = new MongoPendingMarks(versions, STUDENT_ID, VERSION, SAVED_AT);
  }

  private static void index(MongoCollection<Document> versions) {
    versions.createIndex(
        Indexes.compoundIndex(Indexes.ascending(STUDENT_ID), Indexes.descending(VERSION)));
    versions.createIndex(
        Indexes.ascending(ASSESSMENT_ID), new IndexOptions().unique(true).sparse(true));
    MongoPendingMarks.index(versions);
  }

  /** Stores the version if it follows the newest one and nobody else was faster. */
  boolean append(ProfileVersion version) {
    if (version.version() > 1 && find(version.studentId(), version.version() - 1).isEmpty()) {
      return false;
    }
    try {
      versions
          .get()
          .insertOne(MongoProfileDocument.of(version).append(MongoPendingMarks.PENDING, true));
      return true;
    } catch (MongoException e) {
      if (MongoCreation.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  /** The newest version of a student's profile. */
  public Optional<ProfileVersion> newest(String studentId) {
    return Optional.ofNullable(
            versions.get().find(eq(STUDENT_ID, studentId)).sort(Sorts.descending(VERSION)).first())
        .map(MongoProfileDocument::read);
  }

  /** The newest version of each of these students that has one, in two reads. */
  public Map<String, ProfileVersion> newest(Collection<String> studentIds) {
    var ids = new ArrayList<String>();
    newestVersions(studentIds)
        .forEach((student, version) -> ids.add(MongoProfileDocument.id(student, version)));
    var newest = new HashMap<String, ProfileVersion>();
    if (!ids.isEmpty()) {
      versions
          .get()
          .find(in(ID, ids))
          .map(MongoProfileDocument::read)
          .forEach(version -> newest.put(version.studentId(), version));
    }
    return newest;
  }

  /** One version of a student's profile. */
  Optional<ProfileVersion> find(String studentId, long version) {
    return one(eq(ID, MongoProfileDocument.id(studentId, version)));
  }

  /** The version that completing this assessment made. */
  public Optional<ProfileVersion> ofAssessment(String assessmentId) {
    return one(eq(ASSESSMENT_ID, assessmentId));
  }

  private Optional<ProfileVersion> one(Bson filter) {
    return Optional.ofNullable(versions.get().find(filter).first()).map(MongoProfileDocument::read);
  }

  /** Up to {@code limit} versions of a student, newest first, below the given one. */
  List<ProfileVersion> list(String studentId, @Nullable Long below, int limit) {
    var own = eq(STUDENT_ID, studentId);
    return versions
        .get()
        .find(below == null ? own : and(own, lt(VERSION, below)))
        .sort(Sorts.descending(VERSION))
        .limit(limit)
        .map(MongoProfileDocument::read)
        .into(new ArrayList<>());
  }

  /** All versions of a student, oldest first. */
  List<ProfileVersion> all(String studentId) {
    return versions
        .get()
        .find(eq(STUDENT_ID, studentId))
        .sort(Sorts.ascending(VERSION))
        .map(MongoProfileDocument::read)
        .into(new ArrayList<>());
  }

  /**
   * Stores versions of somebody who isn't on the roster yet, so there is nothing to publish: the
   * roster entry, stored after them, will be.
   */
  public void restore(List<ProfileVersion> restored) {
    if (!restored.isEmpty()) {
      versions.get().insertMany(restored.stream().map(MongoProfileDocument::of).toList());
    }
  }

  /** The newest version number of each of these students that has one. */
  public Map<String, Long> newestVersions(Collection<String> studentIds) {
    var newest = new HashMap<String, Long>();
    if (studentIds.isEmpty()) {
      return newest;
    }
    versions
        .get()
        .find(in(STUDENT_ID, studentIds))
        .projection(
            Projections.fields(Projections.include(STUDENT_ID, VERSION), Projections.excludeId()))
        .forEach(
            found -> newest.merge(found.getString(STUDENT_ID), found.getLong(VERSION), Math::max));
    return newest;
  }

  /** Deletes every version of a student's profile and says how many there were. */
  public long erase(String studentId) {
    return versions.get().deleteMany(eq(STUDENT_ID, studentId)).getDeletedCount();
  }

  /** Which of them are not yet published. */
  public MongoPendingMarks marks() {
    return marks;
  }
}
