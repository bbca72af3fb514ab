package org.wayfinder.database.server;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.wayfinder.database.query.Query;
import org.wayfinder.database.query.Search;
import org.wayfinder.database.storage.Commits;

/**
 * Insert, update, delete: each statement by itself, one commit for all of them, and the answer
 * after it. A statement that touches many documents is done in slices with a commit each, so that
 * it needs little memory and lets others in between.
 */
final class WriteCommands {

  private static final int SLICE = 1_000;
  private static final int FAILED_TO_PARSE = 9;

  private final BsonDatabase database;
  private final Commits commits;

  WriteCommands(BsonDatabase database, Commits commits) {
    this.database = database;
    this.commits = commits;
  }

  Document insert(String name, Document command) {
    return commits.afterCommit(() -> {
      var collection = database.resolveOrCreate(name);
      var outcome = new WriteOutcome();
      outcome.run(
          command,
          "documents",
          document -> {
            collection.addDocument(document);
            outcome.matched(1);
          });
      return outcome.answer();
    });
  }

  Document update(String name, Document command) {
    var statements = Arguments.documents(command, "updates");
    statements.forEach(ServedOptions::checkUpdate);
    var outcome = new WriteOutcome();
    if (statements.stream().anyMatch(WriteCommands::isMulti)) {
      outcome.run(command, "updates", statement -> updateInSlices(name, statement, outcome));
    } else {
      commits.afterCommit(() -> {
        outcome.run(command, "updates", statement -> update(name, statement, outcome));
        return outcome;
      });
    }
    return outcome.answerOfUpdate();
  }

  private void updateInSlices(String name, Document statement, WriteOutcome outcome) {
    var filter = document(statement, "q");
    var slices = isMulti(statement) ? slices(name, filter) : List.<List<Object>>of();
    if (slices.isEmpty()) {
      commitWith(() -> update(name, statement, outcome));
      return;
    }
    for (var slice : slices) {
      var part = new Document(statement).append("q", within(filter, slice)).append("upsert", false);
      commitWith(() -> update(name, part, outcome));
    }
  }

  private static boolean isMulti(Document update) {
    return Boolean.TRUE.equals(update.get("multi"));
  }

  private void commitWith(Runnable change) {
    commits.afterCommit(() -> {
      change.run();
      return true;
    });
  }

  private void update(String name, Document statement, WriteOutcome outcome) {
    var result =
        database
            .resolveOrCreate(name)
            .updateDocuments(
                document(statement, "q"),
                document(statement, "u"),
                ArrayFilters.empty(),
                isMulti(statement),
                Boolean.TRUE.equals(statement.get("upsert")),
                NoopOplog.get());
    outcome.matched(Arguments.small(result, "n"));
    outcome.modified(Arguments.small(result, "nModified"));
    if (result.containsKey("upserted")) {
      outcome.upserted(result.get("upserted"));
    }
  }

  Document delete(String name, Document command) {
    var statements = Arguments.documents(command, "deletes");
    statements.forEach(ServedOptions::checkDelete);
    var outcome = new WriteOutcome();
    if (statements.stream().allMatch(WriteCommands::isOne)) {
      commitWith(() ->
          outcome.run(command, "deletes", one -> delete(name, document(one, "q"), 1, outcome)));
    } else {
      outcome.run(command, "deletes", statement -> deleteInSlices(name, statement, outcome));
    }
    return outcome.answer();
  }

  private static boolean isOne(Document delete) {
    return delete.get("limit") instanceof Number limit && limit.intValue() == 1;
  }

  private void deleteInSlices(String name, Document statement, WriteOutcome outcome) {
    var filter = document(statement, "q");
    if (isOne(statement)) {
      commitWith(() -> delete(name, filter, 1, outcome));
    } else {
      for (var slice : slices(name, filter)) {
        commitWith(() -> delete(name, within(filter, slice), 0, outcome));
      }
    }
  }

  private void delete(String name, Document filter, int limit, WriteOutcome outcome) {
    var collection = database.resolve(name);
    if (collection != null) {
      outcome.matched(collection.deleteDocuments(filter, limit, NoopOplog.get()));
    }
  }

  /** The ids of what matches now, in slices; each is checked again when its turn comes. */
  private List<List<Object>> slices(String name, Document filter) {
    var slices = new ArrayList<List<Object>>();
    var collection = database.resolve(name);
    if (collection != null) {
      collection
          .stored()
          .read(now -> {
            new Search(Query.all(filter), now)
                .forEach(
                    now,
                    found -> {
                      if (slices.isEmpty() || slices.getLast().size() == SLICE) {
                        slices.add(new ArrayList<>());
                      }
                      slices.getLast().add(found.decodeId());
                      return true;
                    });
            return slices;
          });
    }
    return slices;
  }

  private static Document within(Document filter, List<Object> ids) {
    return new Document("$and", List.of(new Document("_id", new Document("$in", ids)), filter));
  }

  private static Document document(Document statement, String name) {
    return switch (statement.get(name)) {
      case Document document -> document;
      case Collection<?> _ -> throw Refusal.feature("updates by a pipeline");
      case null, default ->
          throw new MongoServerError(
              FAILED_TO_PARSE, "FailedToParse", "'" + name + "' must be a document");
    };
  }
}
