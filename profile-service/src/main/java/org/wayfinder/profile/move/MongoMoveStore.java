package org.wayfinder.profile.move;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.StudentBelongings;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;
import org.wayfinder.service.request.MongoCreation;

/** Keeps moves for as long as somebody may repeat or undo them. */
@Component
final class MongoMoveStore implements StudentBelongings {

  private static final String ID = "_id";
  private static final String SCHOOL_ID = "schoolId";
  private static final String BY = "by";
  private static final String AT = "at";
  private static final String STEPS = "steps";
  private static final String STUDENT_ID = "studentId";
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private final MongoIndexed moves;

  MongoMoveStore(MongoDatabase database) {
    this.moves =
        new MongoIndexed(
            database,
            "moves",
            all -> {
              all.createIndex(Indexes.ascending(AT));
              all.createIndex(Indexes.ascending(STEPS + "." + STUDENT_ID));
              MongoCreation.index(all);
            });
  }

  Creation<Move> insert(Move move, @Nullable CreationKey key) {
    var document =
        new Document(ID, move.id())
            .append(SCHOOL_ID, move.schoolId())
            .append(BY, move.by())
            .append(AT, Date.from(move.at()))
            .append(STEPS, move.steps().stream().map(MongoMoveStore::toDocument).toList());
    return MongoCreation.insert(moves.get(), document, key, MongoMoveStore::fromDocument);
  }

  Optional<Move> find(String schoolId, String id) {
    return Optional.ofNullable(moves.get().find(and(eq(ID, id), eq(SCHOOL_ID, schoolId))).first())
        .map(MongoMoveStore::fromDocument);
  }

  void deleteBefore(Instant instant) {
    moves.get().deleteMany(lt(AT, Date.from(instant)));
  }

  @Override
  public void forget(String studentId) {
    moves
        .get()
        .updateMany(
            eq(STEPS + "." + STUDENT_ID, studentId),
            Updates.pull(STEPS, new Document(STUDENT_ID, studentId)));
  }

  private static Document toDocument(Move.Step step) {
    return new Document(STUDENT_ID, step.studentId())
        .append(BEFORE, step.before())
        .append(AFTER, step.after());
  }

  private static Move fromDocument(Document document) {
    return new Move(
        document.getString(ID),
        document.getString(SCHOOL_ID),
        document.getString(BY),
        document.getDate(AT).toInstant(),
        document.getList(STEPS, Document.class).stream()
            .map(step ->
                new Move.Step(
                    step.getString(STUDENT_ID),
                    step.getList(BEFORE, String.class),
                    step.getList(AFTER, String.class)))
            .toList());
  }
}
