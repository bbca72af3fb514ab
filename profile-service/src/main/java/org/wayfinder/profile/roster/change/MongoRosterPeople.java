package org.wayfinder.profile.roster.change;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.pending.MongoPendingMarks;
import org.wayfinder.profile.person.MongoPeople;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.roster.staging.MongoBulk;
import org.wayfinder.service.MongoIndexed;

/**
 * Reads and changes people by the ids of the school's own system, many at once. Each change is an
 * atomic update of one document under the version that was seen, and marks a student as due for
 * publication.
 */
@Component
public final class MongoRosterPeople {

  private static final List<String> KINDS =
      List.of(PersonKind.STUDENT.wireName(), PersonKind.STAFF.wireName());

  private final MongoIndexed people;
  private final Clock clock;

  public MongoRosterPeople(MongoDatabase database, Clock clock) {
    this.people = MongoPeople.in(database);
    this.clock = clock;
  }

  /**
   * What came of many changes.
   *
   * @param taken positions of those whose login or id somebody else has
   * @param missed whether some weren't made because somebody was quicker
   */
  record Written(Set<Integer> taken, boolean missed) {}

  /** Up to {@code limit} of a kind whom an import has brought, in order of the school's ids. */
  List<RosterPerson> page(PersonKind kind, @Nullable String after, int limit) {
    return people
        .get()
        .find(
            and(
                eq(MongoPeople.KIND, kind.wireName()),
                gt(MongoPeople.SOURCED_ID, after == null ? "" : after)))
        .sort(Sorts.ascending(MongoPeople.SOURCED_ID))
        .limit(limit)
        .map(MongoRosterPeople::fromDocument)
        .into(new ArrayList<>());
  }

  /** Those with one of these ids of the school's, of any kind. */
  List<RosterPerson> bySourcedIds(Collection<String> sourcedIds) {
    return find(MongoPeople.SOURCED_ID, sourcedIds);
  }

  /** Those with one of these logins. */
  List<RosterPerson> byLoginKeys(Collection<String> loginKeys) {
    return find(MongoPeople.LOGIN_KEY, loginKeys);
  }

  private List<RosterPerson> find(String field, Collection<String> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    return people
        .get()
        .find(and(in(field, values), in(MongoPeople.KIND, KINDS))) // nobody who was erased
        .map(MongoRosterPeople::fromDocument)
        .into(new ArrayList<>());
  }

  /** Stores new people and changes others, each as they are to be. */
  Written write(List<RosterPerson> added, List<Difference.Changed> changed) {
    var writes = new ArrayList<WriteModel<Document>>();
    added.forEach(person -> writes.add(new InsertOneModel<>(toDocument(person))));
    changed.forEach(change -> writes.add(update(change)));
    return bulk(writes, added.size());
  }

  /** Takes every access from students who have left. */
  Written leave(List<RosterPerson> students) {
    return bulk(
        students.stream()
            .<WriteModel<Document>>map(student ->
                new UpdateOneModel<>(
                    version(student),
                    marked(
                        set(MongoPeople.LEFT_AT, now()),
                        // Somebody else may get the login.
                        set(MongoPeople.LOGIN_KEY, "left " + student.id()),
                        set(MongoPeople.COUNSELLOR_IDS, List.of()),
                        set(MongoPeople.IMPORTED_COUNSELLOR_IDS, List.of()),
                        unset(MongoPeople.IDENTITY))))
            .toList(),
        0);
  }

  /** Deletes staff who have left. */
  Written dismiss(List<RosterPerson> staff) {
    return bulk(
        staff.stream()
            .<WriteModel<Document>>map(member -> new DeleteOneModel<>(version(member)))
            .toList(),
        0);
  }

  private Written bulk(List<WriteModel<Document>> writes, int inserts) {
    if (writes.isEmpty()) {
      return new Written(Set.of(), false);
    }
    try {
      var done = people.get().bulkWrite(writes, new BulkWriteOptions().ordered(false));
      var made = done.getMatchedCount() + done.getDeletedCount();
      return new Written(Set.of(), made < writes.size() - inserts);
    } catch (MongoBulkWriteException e) {
      return new Written(new LinkedHashSet<>(MongoBulk.requireDuplicatesOnly(e)), true);
    }
  }

  private WriteModel<Document> update(Difference.Changed change) {
    var after = change.after();
    var changes = new ArrayList<Bson>();
    changes.add(set(MongoPeople.SOURCED_ID, after.sourcedId()));
    changes.add(set(MongoPeople.SCHOOL_ID, after.schoolId()));
    changes.add(set(MongoPeople.LOGIN, after.login()));
    changes.add(set(MongoPeople.LOGIN_KEY, after.loginKey()));
    changes.add(set(MongoPeople.GIVEN_NAME, after.name().given()));
    changes.add(set(MongoPeople.FAMILY_NAME, after.name().family()));
    changes.add(set(MongoPeople.ROLES, MongoPeople.roleNames(after.roles())));
    if (!after.loginKey().equals(change.before().loginKey())) {
      changes.add(unset(MongoPeople.IDENTITY));
    }
    if (after.kind() == PersonKind.STAFF) {
      changes.add(inc(MongoPeople.VERSION, 1L));
      return new UpdateOneModel<>(version(change.before()), combine(changes));
    }
    changes.add(set(MongoPeople.GRADE, after.grade()));
    changes.add(set(MongoPeople.COUNSELLOR_IDS, after.counsellorIds()));
    changes.add(set(MongoPeople.IMPORTED_COUNSELLOR_IDS, after.importedCounsellorIds()));
    changes.add(unset(MongoPeople.LEFT_AT));
    return new UpdateOneModel<>(version(change.before()), marked(changes.toArray(Bson[]::new)));
  }

  private Bson marked(Bson... changes) {
    return combine(
        combine(changes),
        inc(MongoPeople.VERSION, 1L),
        set(MongoPendingMarks.PENDING, true),
        set(MongoPeople.CHANGED_AT, now()));
  }

  private Date now() {
    return Date.from(clock.instant());
  }

  private static Bson version(RosterPerson person) {
    return and(eq(MongoPeople.ID, person.id()), eq(MongoPeople.VERSION, person.version()));
  }

  private Document toDocument(RosterPerson person) {
    var document =
        new Document(MongoPeople.ID, person.id())
            .append(MongoPeople.KIND, person.kind().wireName())
            .append(MongoPeople.SOURCED_ID, person.sourcedId())
            .append(MongoPeople.SCHOOL_ID, person.schoolId())
            .append(MongoPeople.LOGIN, person.login())
            .append(MongoPeople.LOGIN_KEY, person.loginKey())
            .append(MongoPeople.GIVEN_NAME, person.name().given())
            .append(MongoPeople.FAMILY_NAME, person.name().family())
            .append(MongoPeople.ROLES, MongoPeople.roleNames(person.roles()))
            .append(MongoPeople.VERSION, person.version());
    if (person.kind() == PersonKind.STUDENT) {
      document
          .append(MongoPeople.GRADE, person.grade())
          .append(MongoPeople.COUNSELLOR_IDS, person.counsellorIds())
          .append(MongoPeople.IMPORTED_COUNSELLOR_IDS, person.importedCounsellorIds())
          .append(MongoPendingMarks.PENDING, true)
          .append(MongoPeople.CHANGED_AT, now());
    }
    return document;
  }

  private static RosterPerson fromDocument(Document document) {
    var student = PersonKind.STUDENT.wireName().equals(document.getString(MongoPeople.KIND));
    return new RosterPerson(
        document.getString(MongoPeople.ID),
        student ? PersonKind.STUDENT : PersonKind.STAFF,
        document.getString(MongoPeople.SOURCED_ID),
        document.getString(MongoPeople.SCHOOL_ID),
        document.getString(MongoPeople.LOGIN),
        document.getString(MongoPeople.LOGIN_KEY),
        MongoPeople.name(document),
        MongoPeople.roles(document),
        document.get(MongoPeople.GRADE, 0),
        document.getList(MongoPeople.COUNSELLOR_IDS, String.class, List.of()),
        document.getList(MongoPeople.IMPORTED_COUNSELLOR_IDS, String.class, List.of()),
        document.containsKey(MongoPeople.LEFT_AT),
        document.getLong(MongoPeople.VERSION));
  }
}
