package org.wayfinder.profile.staff;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.MongoPeople;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.Change;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;
import org.wayfinder.service.request.MongoCreation;

/** Keeps the staff. A deleted document is the end of that person's access. */
@Component
public final class MongoStaffStore {

  private final MongoIndexed people;

  public MongoStaffStore(MongoDatabase database) {
    this.people = MongoPeople.in(database);
  }

  /** Stores a new member of staff; a login somebody else has counts as taken. */
  Creation<Staff> insert(Staff staff, String loginKey, @Nullable CreationKey key) {
    return MongoCreation.insert(
        people.get(), toDocument(staff, loginKey), key, MongoStaffStore::fromDocument);
  }

  /** Stores the first member of staff, already bound; done before counts as done. */
  public void insertBound(Staff staff, String loginKey, String identity) {
    try {
      people.get().insertOne(toDocument(staff, loginKey).append(MongoPeople.IDENTITY, identity));
    } catch (MongoException e) {
      if (!MongoCreation.isDuplicate(e) || find(staff.schoolId(), staff.id()).isEmpty()) {
        throw e;
      }
    }
  }

  /** Whether anybody works here yet. */
  public boolean isEmpty() {
    return people.get().find(everyone()).first() == null;
  }

  Optional<Staff> find(String schoolId, String id) {
    return Optional.ofNullable(people.get().find(member(schoolId, id)).first())
        .map(MongoStaffStore::fromDocument);
  }

  /** Up to {@code limit} members of a school's staff in order of their ids, after the given one. */
  List<Staff> ofSchool(String schoolId, @Nullable String after, int limit) {
    var filter = and(everyone(), eq(MongoPeople.SCHOOL_ID, schoolId));
    return people
        .get()
        .find(after == null ? filter : and(filter, gt(MongoPeople.ID, after)))
        .sort(Sorts.ascending(MongoPeople.ID))
        .limit(limit)
        .map(MongoStaffStore::fromDocument)
        .into(new ArrayList<>());
  }

  /**
   * Replaces the entry if it is still in the given one's version.
   *
   * @param unbind whether the identity bound so far must bind anew, because the login is another
   */
  Change<Staff> update(Staff staff, String loginKey, boolean unbind) {
    var changes = new ArrayList<Bson>();
    changes.add(set(MongoPeople.LOGIN, staff.login()));
    changes.add(set(MongoPeople.LOGIN_KEY, loginKey));
    changes.add(set(MongoPeople.GIVEN_NAME, staff.name().given()));
    changes.add(set(MongoPeople.FAMILY_NAME, staff.name().family()));
    changes.add(set(MongoPeople.ROLES, MongoPeople.roleNames(staff.roles())));
    changes.add(inc(MongoPeople.VERSION, 1L));
    if (unbind) {
      changes.add(unset(MongoPeople.IDENTITY));
    }
    try {
      var changed =
          people
              .get()
              .findOneAndUpdate(
                  version(staff.schoolId(), staff.id(), staff.version()),
                  combine(changes),
                  new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
      return changed == null
          ? missed(staff.schoolId(), staff.id())
          : new Change.Changed<>(fromDocument(changed));
    } catch (MongoException e) {
      if (MongoCreation.isDuplicate(e)) {
        return new Change.Taken<>();
      }
      throw e;
    }
  }

  /** Deletes the entry if it is still in this version. */
  Change<Staff> delete(Staff staff, long version) {
    long deleted =
        people.get().deleteOne(version(staff.schoolId(), staff.id(), version)).getDeletedCount();
    return deleted == 1 ? new Change.Changed<>(staff) : missed(staff.schoolId(), staff.id());
  }

  private Change<Staff> missed(String schoolId, String id) {
    return find(schoolId, id).isPresent() ? new Change.Stale<>() : new Change.Missing<>();
  }

  private static Bson everyone() {
    return eq(MongoPeople.KIND, PersonKind.STAFF.wireName());
  }

  private static Bson member(String schoolId, String id) {
    return and(eq(MongoPeople.ID, id), everyone(), eq(MongoPeople.SCHOOL_ID, schoolId));
  }

  private static Bson version(String schoolId, String id, long version) {
    return and(member(schoolId, id), eq(MongoPeople.VERSION, version));
  }

  private static Document toDocument(Staff staff, String loginKey) {
    return new Document(MongoPeople.ID, staff.id())
        .append(MongoPeople.KIND, PersonKind.STAFF.wireName())
        .append(MongoPeople.SCHOOL_ID, staff.schoolId())
        .append(MongoPeople.LOGIN, staff.login())
        .append(MongoPeople.LOGIN_KEY, loginKey)
        .append(MongoPeople.GIVEN_NAME, staff.name().given())
        .append(MongoPeople.FAMILY_NAME, staff.name().family())
        .append(MongoPeople.ROLES, MongoPeople.roleNames(staff.roles()))
        .append(MongoPeople.VERSION, staff.version());
  }

  private static Staff fromDocument(Document document) {
    return new Staff(
        document.getString(MongoPeople.ID),
        document.getString(MongoPeople.SCHOOL_ID),
        document.getString(MongoPeople.LOGIN),
        MongoPeople.name(document),
        MongoPeople.roles(document),
        document.getLong(MongoPeople.VERSION));
  }
}
