package org.wayfinder.benchmark.contender;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.nio.file.Path;
import java.util.List;
import org.bson.RawBsonDocument;
import org.springframework.context.ApplicationContext;

/** The pipeline's bulk writes, of documents that were ranked and encoded before. */
final class MongoWrites {

  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final List<MongoOutcome> recorded;
  private final List<MongoCollection<RawBsonDocument>> collections;

  private MongoWrites(
      List<MongoOutcome> recorded, List<MongoCollection<RawBsonDocument>> collections) {
    this.recorded = recorded;
    this.collections = collections;
  }

  static MongoWrites of(ApplicationContext parts, Path recorded) {
    var database = parts.getBean(MongoDatabase.class);
    return new MongoWrites(
        MongoOutcomes.read(recorded),
        MongoOutcomes.COLLECTIONS.stream()
            .map(name -> database.getCollection(name, RawBsonDocument.class))
            .toList());
  }

  /** Writes a student's own recorded documents, or for lack of these those of another one. */
  void write(List<String> students) {
    var outcomes =
        students.stream()
            .map(student -> recorded.get(number(student) % recorded.size()).of(student))
            .toList();
    for (var i = 0; i < collections.size(); i++) {
      var which = i;
      var newest = MongoOutcomes.COLLECTIONS.get(i).equals("newest");
      collections
          .get(i)
          .bulkWrite(
              outcomes.stream()
                  .map(outcome -> outcome.documents().get(which))
                  .<WriteModel<RawBsonDocument>>map(
                      document -> newest ? replacement(document) : new InsertOneModel<>(document))
                  .toList(),
              UNORDERED);
    }
  }

  private static int number(String student) {
    return Integer.parseInt(student, student.indexOf('_') + 1, student.length(), 10);
  }

  private static ReplaceOneModel<RawBsonDocument> replacement(RawBsonDocument document) {
    return new ReplaceOneModel<>(
        Filters.and(
            Filters.eq("_id", document.getString("_id").getValue()),
            Filters.lte("profileVersion", document.getInt32("profileVersion").getValue()),
            Filters.lte("edition", document.getInt32("edition").getValue())),
        document,
        UPSERT);
  }
}
