package org.wayfinder.database.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds up what the statements of a command did, and which of them failed. */
final class WriteOutcome {

  private static final int FAILED_TO_PARSE = 9;

  private int matched;
  private int modified;
  private int index;
  private final List<Document> upserted = new ArrayList<>();
  private final List<Document> errors = new ArrayList<>();

  /** Counts documents that were inserted, deleted, or matched by an update. */
  void matched(int documents) {
    matched += documents;
  }

  void modified(int documents) {
    modified += documents;
  }

  /** Runs the statements one by one; in order, the first that fails is the last. */
  void run(Document command, String name, Consumer<Document> statement) {
    var isOrdered = !Boolean.FALSE.equals(command.get("ordered"));
    for (var one : Arguments.documents(command, name)) {
      try {
        statement.accept(one);
      } catch (MongoServerException e) {
        errors.add(error(e));
        if (isOrdered) {
          return;
        }
      }
      index++;
    }
  }

  void upserted(@Nullable Object id) {
    upserted.add(new Document("index", index).append("_id", id));
  }

  private Document error(MongoServerException e) {
    var code = e instanceof MongoServerError error ? error.getCode() : FAILED_TO_PARSE;
    return new Document("index", index)
        .append("code", code)
        .append("errmsg", e.getMessageWithoutErrorCode());
  }

  Document answer() {
    var answer = new Document("n", matched + upserted.size());
    if (!errors.isEmpty()) {
      answer.append("writeErrors", errors);
    }
    return answer.append("ok", 1.0);
  }

  Document answerOfUpdate() {
    var answer = answer().append("nModified", modified);
    return upserted.isEmpty() ? answer : answer.append("upserted", upserted);
  }
}
