package org.wayfinder.profile.person;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.MongoCreation;

/**
 * The collection {@code people}: one document per person, student or staff, so that a login and an
 * identity are unique over both and a person appears by a single insert.
 */
public final class MongoPeople {

  public static final String ID = "_id";
  public static final String KIND = "kind";
  public static final String SCHOOL_ID = "schoolId";
  public static final String LOGIN = "login";
  public static final String LOGIN_KEY = "loginKey";
  public static final String IDENTITY = "identity";
  public static final String GIVEN_NAME = "givenName";
  public static final String FAMILY_NAME = "familyName";
  public static final String ROLES = "roles";
  public static final String COUNSELLOR_IDS = "counsellorIds";
  public static final String GRADE = "grade";
  public static final String VERSION = "version";
  public static final String CHANGED_AT = "changedAt";

  /** The person's id in the school's own system; absent for whom no import has brought. */
  public static final String SOURCED_ID = "sourcedId";

  /** Of a student's counsellors, those whom an import has brought. */
  public static final String IMPORTED_COUNSELLOR_IDS = "importedCounsellorIds";

  /** When the person left the roster, and with it lost every access; absent before. */
  public static final String LEFT_AT = "leftAt";

  /** A student's day of birth, if the school says so. */
  public static final String BORN_ON = "bornOn";

  /** Who shows the portal with this student, who is nobody; absent for real ones. */
  public static final String DEMONSTRATOR_ID = "demonstratorId";

  /** What a student has agreed to or taken back, in its order. */
  public static final String CONSENTS = "consents";

  private MongoPeople() {}

  /** The collection, with the unique indexes that every writer relies on. */
  public static MongoIndexed in(MongoDatabase database) {
    return in(database, _ -> {});
  }

  /** The same with more indexes, for the queries of one store. */
  public static MongoIndexed in(
      MongoDatabase database, Consumer<MongoCollection<Document>> moreIndexes) {
    return new MongoIndexed(
        database,
        "people",
        people -> {
          people.createIndex(Indexes.ascending(LOGIN_KEY), new IndexOptions().unique(true));
          people.createIndex(
              Indexes.ascending(IDENTITY), new IndexOptions().unique(true).sparse(true));
          people.createIndex(Indexes.ascending(SCHOOL_ID, KIND, ID));
          people.createIndex(
              Indexes.ascending(SOURCED_ID), new IndexOptions().unique(true).sparse(true));
          people.createIndex(Indexes.ascending(KIND, SOURCED_ID));
          MongoCreation.index(people);
          moreIndexes.accept(people);
        });
  }

  /** The name's two fields. */
  public static PersonName name(Document person) {
    return new PersonName(person.getString(GIVEN_NAME), person.getString(FAMILY_NAME));
  }

  /** A student's day of birth; null where the school doesn't say. */
  public static @Nullable LocalDate bornOn(Document person) {
    var day = person.getString(BORN_ON);
    return day == null ? null : LocalDate.parse(day);
  }

  /** The roles of a document; a student has just the one. */
  public static Set<Role> roles(Document person) {
    var roles = EnumSet.noneOf(Role.class);
    person.getList(ROLES, String.class, List.of()).stream()
        .map(name -> Role.of(name).orElseThrow())
        .forEach(roles::add);
    return roles;
  }

  /** Roles as they are stored, always in the same order. */
  public static List<String> roleNames(Collection<Role> roles) {
    return roles.stream().sorted(Comparator.naturalOrder()).map(Role::wireName).toList();
  }
}
