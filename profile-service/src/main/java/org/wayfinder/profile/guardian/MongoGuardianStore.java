package org.wayfinder.profile.guardian;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.MongoPeople;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.profile.person.Role;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.MongoCreation;

/**
 * Keeps the guardians among the people. They have no login that a school knows: whoever accepts an
 * invitation is tied by the identity they are signed in with.
 */
@Component
public final class MongoGuardianStore {

  private final MongoIndexed people;

  public MongoGuardianStore(MongoDatabase database) {
    this.people = MongoPeople.in(database);
  }

  /**
   * Makes the guardian with this id and identity, or gives them the new name.
   *
   * @return false where the identity is a student's or somebody's on a staff
   */
  boolean save(String id, String schoolId, String identity, PersonName name) {
    try {
      people
          .get()
          .updateOne(
              and(eq(MongoPeople.ID, id), eq(MongoPeople.KIND, PersonKind.GUARDIAN.wireName())),
              combine(
                  set(MongoPeople.GIVEN_NAME, name.given()),
                  set(MongoPeople.FAMILY_NAME, name.family()),
                  setOnInsert(MongoPeople.SCHOOL_ID, schoolId),
                  setOnInsert(MongoPeople.LOGIN_KEY, "guardian " + id), // unique, and nobody's
                  setOnInsert(MongoPeople.IDENTITY, identity),
                  setOnInsert(MongoPeople.ROLES, List.of(Role.GUARDIAN.wireName()))),
              new UpdateOptions().upsert(true));
      return true;
    } catch (MongoException e) {
      if (MongoCreation.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Forgets a guardian. */
  void delete(String id) {
    people
        .get()
        .deleteOne(
            and(eq(MongoPeople.ID, id), eq(MongoPeople.KIND, PersonKind.GUARDIAN.wireName())));
  }

  /** What these guardians are called, by their ids. */
  Map<String, PersonName> names(Collection<String> ids) {
    var names = new HashMap<String, PersonName>();
    var guardians =
        and(in(MongoPeople.ID, ids), eq(MongoPeople.KIND, PersonKind.GUARDIAN.wireName()));
    for (Document found : people.get().find(guardians)) {
      names.put(found.getString(MongoPeople.ID), MongoPeople.name(found));
    }
    return names;
  }
}
