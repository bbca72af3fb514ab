package org.wayfinder.profile.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.MongoCreation;

/** Finds people by who they are, and ties an identity to a person exactly once. */
@Component
public final class MongoPersonStore {

  private final MongoIndexed people;
  private final MongoWards invitations;

  public MongoPersonStore(MongoDatabase database) {
    this.people = MongoPeople.in(database);
    this.invitations = new MongoWards(database);
  }

  /** The person with this identity. */
  public Optional<Actor> byIdentity(String identity) {
    return Optional.ofNullable(people.get().find(eq(MongoPeople.IDENTITY, identity)).first())
        .map(this::actor);
  }

  /**
   * Ties the identity to the person of this login, if that person has none yet and hasn't left: one
   * conditional update, so of several callers exactly one becomes the person.
   */
  Optional<Actor> bind(String loginKey, String identity) {
    try {
      var bound =
          people
              .get()
              .findOneAndUpdate(
                  and(
                      eq(MongoPeople.LOGIN_KEY, loginKey),
                      exists(MongoPeople.IDENTITY, false),
                      exists(MongoPeople.LEFT_AT, false)),
                  Updates.set(MongoPeople.IDENTITY, identity),
                  new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
      return Optional.ofNullable(bound).map(this::actor);
    } catch (MongoException e) {
      if (MongoCreation.isDuplicate(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The relations of a student. */
  public Optional<StudentRelations> student(String studentId) {
    return Optional.ofNullable(
            people.get().find(and(eq(MongoPeople.ID, studentId), kind(PersonKind.STUDENT))).first())
        .map(found ->
            new StudentRelations(
                studentId,
                found.getString(MongoPeople.SCHOOL_ID),
                Set.copyOf(found.getList(MongoPeople.COUNSELLOR_IDS, String.class, List.of())),
                found.containsKey(MongoPeople.LEFT_AT),
                found.getString(MongoPeople.DEMONSTRATOR_ID)));
  }

  /** The relations of a counsellor; nobody else has a caseload. */
  public Optional<CounsellorRelations> counsellor(String counsellorId) {
    return Optional.ofNullable(
            people.get().find(and(eq(MongoPeople.ID, counsellorId), counsellors())).first())
        .map(
            found -> new CounsellorRelations(counsellorId, found.getString(MongoPeople.SCHOOL_ID)));
  }

  /** Which of these ids are counsellors of the school. */
  public Set<String> counsellorsOf(String schoolId, Collection<String> ids) {
    var found = new HashSet<String>();
    people
        .get()
        .find(and(in(MongoPeople.ID, ids), eq(MongoPeople.SCHOOL_ID, schoolId), counsellors()))
        .forEach(person -> found.add(person.getString(MongoPeople.ID)));
    return found;
  }

  private static Bson counsellors() {
    return and(kind(PersonKind.STAFF), eq(MongoPeople.ROLES, Role.COUNSELLOR.wireName()));
  }

  private static Bson kind(PersonKind kind) {
    return eq(MongoPeople.KIND, kind.wireName());
  }

  private Actor actor(Document person) {
    var kind = PersonKind.of(person.getString(MongoPeople.KIND));
    var id = person.getString(MongoPeople.ID);
    return new Actor(
        id,
        kind,
        person.getString(MongoPeople.SCHOOL_ID),
        MongoPeople.name(person).display(),
        MongoPeople.roles(person),
        kind == PersonKind.GUARDIAN ? invitations.wards(id) : Set.of());
  }
}
