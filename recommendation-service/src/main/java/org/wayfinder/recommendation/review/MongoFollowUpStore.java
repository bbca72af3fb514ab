package org.wayfinder.recommendation.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.recommendation.student.Forgetting;
import org.wayfinder.service.MongoIndexed;

/** Keeps which versions follow-ups made, for as long as somebody may undo them. */
@Component
final class MongoFollowUpStore implements Forgetting {

  private static final String ID = "_id";
  private static final String COUNSELLOR = "counsellorId";
  private static final String AT = "at";
  private static final String MADE = "made";
  private static final String STUDENT = "studentId";
  private static final String VERSION = "version";

  private final MongoIndexed followUps;

  MongoFollowUpStore(MongoDatabase database) {
    this.followUps =
        new MongoIndexed(
            database,
            "followUps",
            all -> {
              all.createIndex(Indexes.ascending(AT));
              all.createIndex(Indexes.ascending(MADE + "." + STUDENT));
            });
  }

  /** Begins one that has made nothing yet. */
  void begin(FollowUp followUp) {
    call(() ->
        followUps
            .get()
            .insertOne(
                new Document(ID, followUp.id())
                    .append(COUNSELLOR, followUp.counsellorId())
                    .append(AT, Date.from(followUp.at()))
                    .append(MADE, new ArrayList<Document>())));
  }

  /** Notes a version before it is made, so that a crash leaves nothing that can't be undone. */
  void making(String id, FollowUp.Made made) {
    var document = new Document(STUDENT, made.studentId()).append(VERSION, made.version());
    call(() -> followUps.get().updateOne(eq(ID, id), Updates.push(MADE, document)));
  }

  Optional<FollowUp> find(String counsellorId, String id) {
    return call(() ->
            Optional.ofNullable(
                followUps.get().find(and(eq(ID, id), eq(COUNSELLOR, counsellorId))).first()))
        .map(MongoFollowUpStore::fromDocument);
  }

  void deleteBefore(Instant instant) {
    call(() -> followUps.get().deleteMany(lt(AT, Date.from(instant))));
  }

  @Override
  public void erase(Collection<String> studentIds) {
    var ofThem = new Document(STUDENT, new Document("$in", studentIds));
    call(() ->
        followUps
            .get()
            .updateMany(in(MADE + "." + STUDENT, studentIds), Updates.pull(MADE, ofThem)));
  }

  private static FollowUp fromDocument(Document document) {
    return new FollowUp(
        document.getString(ID),
        document.getString(COUNSELLOR),
        document.getDate(AT).toInstant(),
        document.getList(MADE, Document.class).stream()
            .map(made -> new FollowUp.Made(made.getString(STUDENT), made.getInteger(VERSION)))
            .toList());
  }
}
