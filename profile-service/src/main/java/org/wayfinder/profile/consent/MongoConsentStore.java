package org.wayfinder.profile.consent;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
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
import org.wayfinder.service.MongoIndexed;

/**
 * Keeps consents with the student they are of. One update appends a change, raises the version of
 * the roster entry and marks it for publication, so that no change can go untold; and whatever
 * erases the student erases them.
 */
@Component
public final class MongoConsentStore {

  private static final String PURPOSE = "purpose";
  private static final String GIVEN = "given";
  private static final String WORDING = "wording";
  private static final String AT = "at";
  private static final String RECORDED_BY = "recordedBy";
  private static final String SIGNED_BY = "signedBy";
  private static final String SIGNED_ON = "signedOn";
  private static final String SCHOOL_KEY = "_id";

  private final MongoIndexed people;
  private final MongoIndexed schools;
  private final Clock clock;

  public MongoConsentStore(MongoDatabase database, Clock clock) {
    this.people = MongoPeople.in(database);
    this.schools = new MongoIndexed(database, "schools", _ -> {});
    this.clock = clock;
  }

  /** What the student has said; empty for somebody who isn't there. */
  public Optional<StudentConsents> find(String studentId) {
    return Optional.ofNullable(find(List.of(studentId)).get(studentId));
  }

  /** What each of these students has said, without those who aren't there, in two reads. */
  public Map<String, StudentConsents> find(Collection<String> studentIds) {
    var found = new ArrayList<Document>();
    people
        .get()
        .find(and(in(MongoPeople.ID, studentIds), eq(MongoPeople.KIND, kind())))
        .projection(
            Projections.include(MongoPeople.SCHOOL_ID, MongoPeople.BORN_ON, MongoPeople.CONSENTS))
        .into(found);
    var rules = rules(found);
    var consents = new HashMap<String, StudentConsents>();
    for (var student : found) {
      var id = student.getString(MongoPeople.ID);
      consents.put(
          id,
          new StudentConsents(
              id,
              rules.getOrDefault(
                  student.getString(MongoPeople.SCHOOL_ID), ConsentRules.BEFORE_THERE_WERE_ANY),
              MongoPeople.bornOn(student),
              student.getList(MongoPeople.CONSENTS, Document.class, List.of()).stream()
                  .map(MongoConsentStore::fromDocument)
                  .toList()));
    }
    return consents;
  }

  private Map<String, ConsentRules> rules(Collection<Document> students) {
    var wanted = new HashSet<String>();
    students.forEach(student -> wanted.add(student.getString(MongoPeople.SCHOOL_ID)));
    var rules = new HashMap<String, ConsentRules>();
    if (!wanted.isEmpty()) {
      schools
          .get()
          .find(in(SCHOOL_KEY, wanted))
          .projection(Projections.include(MongoConsentRules.REQUIRED, MongoConsentRules.AGE))
          .forEach(school -> rules.put(school.getString(SCHOOL_KEY), MongoConsentRules.of(school)));
    }
    return rules;
  }

  /** Adds what the student, or somebody for them, says now. */
  public void append(String studentId, ConsentChange change) {
    people
        .get()
        .updateOne(
            and(eq(MongoPeople.ID, studentId), eq(MongoPeople.KIND, kind())),
            combine(push(MongoPeople.CONSENTS, toDocument(change)), marking()));
  }

  /** Has everybody of the school published anew, because its rules are others now. */
  public void rulesChanged(String schoolId) {
    people
        .get()
        .updateMany(
            and(eq(MongoPeople.SCHOOL_ID, schoolId), eq(MongoPeople.KIND, kind())), marking());
  }

  private Bson marking() {
    return combine(
        inc(MongoPeople.VERSION, 1L),
        set(MongoPendingMarks.PENDING, true),
        set(MongoPeople.CHANGED_AT, Date.from(clock.instant())));
  }

  private static String kind() {
    return PersonKind.STUDENT.wireName();
  }

  private static Document toDocument(ConsentChange change) {
    var document =
        new Document(PURPOSE, change.purpose().wireName())
            .append(GIVEN, change.given())
            .append(WORDING, change.wording())
            .append(AT, Date.from(change.at()))
            .append(RECORDED_BY, change.recordedBy());
    var paper = change.paper();
    return paper == null
        ? document
        : document
            .append(SIGNED_BY, paper.signedBy().wireName())
            .append(SIGNED_ON, paper.signedOn().toString());
  }

  private static ConsentChange fromDocument(Document document) {
    return new ConsentChange(
        Purpose.of(document.getString(PURPOSE)).orElseThrow(),
        document.getBoolean(GIVEN),
        document.getString(WORDING),
        document.getDate(AT).toInstant(),
        document.getString(RECORDED_BY),
        paper(document));
  }

  private static ConsentChange.@Nullable Paper paper(Document document) {
    var signedBy = document.getString(SIGNED_BY);
    return signedBy == null
        ? null
        : new ConsentChange.Paper(
            ConsentChange.Signer.of(signedBy).orElseThrow(),
            LocalDate.parse(document.getString(SIGNED_ON)));
  }
}
