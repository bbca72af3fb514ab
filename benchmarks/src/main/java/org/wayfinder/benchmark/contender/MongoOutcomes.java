package org.wayfinder.benchmark.contender;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.wayfinder.recommendation.edition.EngineConstantsFile;
import org.wayfinder.recommendation.ranking.RecommendationStore;

/**
 * A sample of what a run stored, taken from the database, kept in a file, and compared with what
 * another run stored.
 */
public final class MongoOutcomes {

  /** The collections in which each student has a document, in the order they are written. */
  static final List<String> COLLECTIONS = List.of("students", "newest", "history");

  /** Profile version 1 and edition 1, by the newest engine. */
  private static final String FIRST_RANKING =
      "/" + RecommendationStore.historyKey(1, 1, EngineConstantsFile.VERSION);

  private final List<MongoOutcome> outcomes;

  private MongoOutcomes(List<MongoOutcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /** Takes the documents of these students, who have one profile version each. */
  public static MongoOutcomes take(String mongodb, List<String> students) {
    try (var client = MongoClients.create(mongodb)) {
      var database = client.getDatabase("recommendations");
      return new MongoOutcomes(students.stream().map(student -> one(database, student)).toList());
    }
  }

  private static MongoOutcome one(MongoDatabase database, String student) {
    var documents = new ArrayList<RawBsonDocument>();
    for (var name : COLLECTIONS) {
      var collection = database.getCollection(name, RawBsonDocument.class);
      var id = name.equals("history") ? student + FIRST_RANKING : student;
      documents.add(found(collection, id));
    }
    return new MongoOutcome(student, documents);
  }

  private static RawBsonDocument found(MongoCollection<RawBsonDocument> collection, String id) {
    var document = collection.find(Filters.eq("_id", id)).first();
    if (document == null) {
      throw new IllegalStateException(
          "There is no %s in %s".formatted(id, collection.getNamespace().getCollectionName()));
    }
    return document;
  }

  public void write(Path file) {
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(outcomes.size());
      for (var outcome : outcomes) {
        outcome.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<MongoOutcome> read(Path file) {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      var read = new ArrayList<MongoOutcome>();
      for (var left = in.readInt(); left > 0; left--) {
        read.add(MongoOutcome.read(in, COLLECTIONS.size()));
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Does nothing when the other run stored the same bytes.
   *
   * @throws IllegalStateException naming the first student for whom it did not
   */
  public void requireSameAs(MongoOutcomes other, String who) {
    for (var i = 0; i < outcomes.size(); i++) {
      if (!outcomes.get(i).sameAs(other.outcomes.get(i))) {
        throw new IllegalStateException(
            "%s stored other documents for %s".formatted(who, outcomes.get(i).student()));
      }
    }
  }

  /** Mean size of a stored document, in bytes. */
  public double bytesPerDocument() {
    return outcomes.stream().mapToInt(MongoOutcome::size).average().orElseThrow()
        / COLLECTIONS.size();
  }
}
