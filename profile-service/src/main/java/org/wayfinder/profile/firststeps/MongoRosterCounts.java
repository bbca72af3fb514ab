package org.wayfinder.profile.firststeps;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.MongoPeople;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.person.Role;
import org.wayfinder.service.MongoIndexed;

/** Counts people of a school; the index on school and kind keeps it to these. */
@Component
public final class MongoRosterCounts {

  private final MongoIndexed people;

  public MongoRosterCounts(MongoDatabase database) {
    this.people = MongoPeople.in(database);
  }

  RosterCounts of(String schoolId) {
    var students = kind(schoolId, PersonKind.STUDENT);
    var counsellors =
        and(kind(schoolId, PersonKind.STAFF), eq(MongoPeople.ROLES, Role.COUNSELLOR.wireName()));
    var signedIn = exists(MongoPeople.IDENTITY);
    return new RosterCounts(
        count(students),
        count(and(students, eq(MongoPeople.COUNSELLOR_IDS, List.of()))),
        count(and(students, signedIn)),
        count(counsellors),
        count(and(counsellors, signedIn)));
  }

  private long count(Bson filter) {
    return people.get().countDocuments(filter);
  }

  private static Bson kind(String schoolId, PersonKind kind) {
    return and(eq(MongoPeople.SCHOOL_ID, schoolId), eq(MongoPeople.KIND, kind.wireName()));
  }
}
