package org.wayfinder.profile.assignment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.ArchivePart;
import org.wayfinder.profile.person.StudentBelongings;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.MongoCreation;

/**
 * Keeps reminders. An e-mail is claimed by one conditional update until a moment, so that of
 * several instances one sends it, and another one takes over where that one died.
 */
@Component
public final class MongoReminderStore implements StudentBelongings, ArchivePart {

  private static final String ID = "_id";
  private static final String STUDENT_ID = "studentId";
  private static final String ASSIGNMENT_ID = "assignmentId";
  private static final String KIND = "kind";
  private static final String AT = "at";
  private static final String SEEN_AT = "seenAt";
  private static final String MAIL = "mail";
  private static final String NEXT_AT = "nextAt";
  private static final String ATTEMPTS = "attempts";
  private static final int NO_LIMIT = 0;

  private final MongoIndexed reminders;

  public MongoReminderStore(MongoDatabase database) {
    this.reminders = new MongoIndexed(database, "reminders", MongoReminderStore::index);
  }

  private static void index(MongoCollection<Document> reminders) {
    reminders.createIndex(Indexes.ascending(STUDENT_ID, AT));
    reminders.createIndex(Indexes.ascending(MAIL, NEXT_AT));
    reminders.createIndex(Indexes.ascending(AT));
  }

  /** An e-mail that this instance is to send, and how often that was tried before. */
  record Claimed(Reminder reminder, int attempts) {}

  /** Stores it, unless the student was reminded of the same before; false then. */
  boolean insert(Reminder reminder) {
    var document =
        new Document(ID, reminder.id())
            .append(STUDENT_ID, reminder.studentId())
            .append(ASSIGNMENT_ID, reminder.assignmentId())
            .append(KIND, reminder.kind().wireName())
            .append(AT, Date.from(reminder.at()))
            .append(MAIL, reminder.mail().wireName())
            .append(NEXT_AT, Date.from(reminder.at()))
            .append(ATTEMPTS, 0);
    return MongoCreation.insert(reminders.get(), document, null, MongoReminderStore::fromDocument)
        instanceof Creation.Created<Reminder>;
  }

  /** Up to {@code limit} of a student's, newest first. */
  List<Reminder> ofStudent(String studentId, int limit) {
    return reminders
        .get()
        .find(eq(STUDENT_ID, studentId))
        .sort(Sorts.descending(AT))
        .limit(limit)
        .map(MongoReminderStore::fromDocument)
        .into(new ArrayList<>());
  }

  /** Notes that the student put it away; false when they have no such reminder. */
  boolean seen(String studentId, String id, Instant at) {
    var own = and(eq(ID, id), eq(STUDENT_ID, studentId));
    reminders.get().updateOne(and(own, exists(SEEN_AT, false)), set(SEEN_AT, Date.from(at)));
    return reminders.get().find(own).first() != null;
  }

  /** Takes an e-mail that is due; it is due again at {@code until} unless it is decided then. */
  Optional<Claimed> claim(Instant now, Instant until) {
    var claimed =
        reminders
            .get()
            .findOneAndUpdate(
                and(eq(MAIL, Reminder.Mail.DUE.wireName()), lte(NEXT_AT, Date.from(now))),
                combine(set(NEXT_AT, Date.from(until)), inc(ATTEMPTS, 1)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE));
    return Optional.ofNullable(claimed)
        .map(found -> new Claimed(fromDocument(found), found.getInteger(ATTEMPTS)));
  }

  /** Says what became of an e-mail, unless its claim has lapsed and another instance has it. */
  void decided(Claimed claimed, Reminder.Mail mail) {
    reminders.get().updateOne(stillClaimed(claimed), set(MAIL, mail.wireName()));
  }

  /** Leaves an e-mail for later, likewise. */
  void postpone(Claimed claimed, Instant until) {
    reminders.get().updateOne(stillClaimed(claimed), set(NEXT_AT, Date.from(until)));
  }

  private static Bson stillClaimed(Claimed claimed) {
    return and(
        eq(ID, claimed.reminder().id()),
        eq(MAIL, Reminder.Mail.DUE.wireName()),
        eq(ATTEMPTS, claimed.attempts() + 1));
  }

  void deleteBefore(Instant instant) {
    reminders.get().deleteMany(lt(AT, Date.from(instant)));
  }

  @Override
  public void forget(String studentId) {
    reminders.get().deleteMany(eq(STUDENT_ID, studentId));
  }

  @Override
  public String key() {
    return "reminders";
  }

  @Override
  public Object heldOf(String studentId) {
    return ofStudent(studentId, NO_LIMIT);
  }

  private static Reminder fromDocument(Document document) {
    var seenAt = document.getDate(SEEN_AT);
    return new Reminder(
        document.getString(ID),
        document.getString(STUDENT_ID),
        document.getString(ASSIGNMENT_ID),
        Reminder.Kind.of(document.getString(KIND)),
        document.getDate(AT).toInstant(),
        seenAt == null ? null : seenAt.toInstant(),
        Reminder.Mail.of(document.getString(MAIL)));
  }
}
