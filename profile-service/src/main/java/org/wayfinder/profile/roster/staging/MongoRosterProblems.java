package org.wayfinder.profile.roster.staging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.roster.file.RosterProblem;
import org.wayfinder.service.MongoIndexed;

/** Keeps what is wrong with a roster; the same problem found twice is kept once. */
@Component
public final class MongoRosterProblems {

  private static final String ID = "_id";
  private static final String IMPORT = "importId";
  private static final String FILE = "file";
  private static final String LINE = "line";
  private static final String COLUMN = "column";
  private static final String DETAIL = "detail";

  private final MongoIndexed problems;

  public MongoRosterProblems(MongoDatabase database) {
    this.problems =
        new MongoIndexed(
            database,
            "rosterProblems",
            collection -> collection.createIndex(Indexes.ascending(IMPORT, ID)));
  }

  /** A problem with the key by which pages of problems go on. */
  public record Kept(String key, RosterProblem problem) {}

  /** Keeps these. */
  public void add(String importId, Collection<RosterProblem> found) {
    if (found.isEmpty()) {
      return;
    }
    var documents = new LinkedHashMap<String, Document>();
    for (var problem : found) {
      var document = toDocument(importId, problem);
      documents.putIfAbsent(document.getString(ID), document);
    }
    try {
      problems
          .get()
          .insertMany(List.copyOf(documents.values()), new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      MongoBulk.requireDuplicatesOnly(e);
    }
  }

  /** How many there are. */
  public long count(String importId) {
    return problems.get().countDocuments(eq(IMPORT, importId));
  }

  /** Up to {@code limit} in order of file and line, after the given key. */
  public List<Kept> page(String importId, @Nullable String after, int limit) {
    var ours = eq(IMPORT, importId);
    return problems
        .get()
        .find(after == null ? ours : and(ours, gt(ID, after)))
        .sort(Sorts.ascending(ID))
        .limit(limit)
        .map(MongoRosterProblems::fromDocument)
        .into(new ArrayList<>());
  }

  /** Forgets those of an import. */
  public void clear(String importId) {
    problems.get().deleteMany(eq(IMPORT, importId));
  }

  private static Document toDocument(String importId, RosterProblem problem) {
    var column = problem.column() == null ? "" : problem.column();
    var id = "%s/%s/%010d/%s".formatted(importId, problem.file(), problem.line(), column);
    return new Document(ID, id)
        .append(IMPORT, importId)
        .append(FILE, problem.file())
        .append(LINE, problem.line())
        .append(COLUMN, problem.column())
        .append(DETAIL, problem.detail());
  }

  private static Kept fromDocument(Document document) {
    return new Kept(
        document.getString(ID),
        new RosterProblem(
            document.getString(FILE),
            document.getLong(LINE),
            document.getString(COLUMN),
            document.getString(DETAIL)));
  }
}
