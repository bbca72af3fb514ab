package org.wayfinder.system.fault;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;

/** Looks into the database of recommendation-service past all wires, and changes nothing there. */
final class MongoRecommendations implements AutoCloseable {

  private static final String OPTIONS =
      "/?serverSelectionTimeoutMS=500&connectTimeoutMS=500&socketTimeoutMS=2000&retryReads=false";

  private final MongoClient client;
  private final MongoCollection<RawBsonDocument> newest;
  private final MongoCollection<RawBsonDocument> history;

  MongoRecommendations(String uri) {
    client = MongoClients.create(uri + OPTIONS);
    var database = client.getDatabase("recommendations");
    newest = database.getCollection("newest", RawBsonDocument.class);
    history = database.getCollection("history", RawBsonDocument.class);
  }

  /**
   * A stored recommendation.
   *
   * @param ranking its bytes as they are stored
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by the checker with Arrays.equals.
  record Stored(
      String studentId, int profileVersion, int edition, int engineVersion, byte[] ranking) {

    static Stored of(RawBsonDocument document) {
      var ranking = (RawBsonDocument) document.getDocument("ranking");
      var buffer = ranking.getByteBuffer();
      var bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return new Stored(
          document.getString("studentId").getValue(),
          document.getInt32("profileVersion").getValue(),
          document.getInt32("edition").getValue(),
          ranking.getInt32("engineVersion").getValue(),
          bytes);
    }
  }

  /** Shows which version and edition is each student's newest; nothing while it can't be read. */
  void watch(NewestSeen seen) {
    try {
      newest
          .find()
          .projection(Projections.include("profileVersion", "edition"))
          .forEach(document ->
              seen.saw(
                  document.getString("_id").getValue(),
                  document.getInt32("profileVersion").getValue(),
                  document.getInt32("edition").getValue()));
    } catch (MongoException _) {
      // Its process is killed or frozen just now.
    }
  }

  /** How many have a newest recommendation of an edition. */
  long count(int edition) {
    return newest.countDocuments(Filters.eq("edition", edition));
  }

  void eachNewest(Consumer<Stored> each) {
    newest.find().forEach(document -> each.accept(Stored.of(document)));
  }

  void eachOfHistory(Consumer<Stored> each) {
    history.find().forEach(document -> each.accept(Stored.of(document)));
  }

  @Override
  public void close() {
    client.close();
  }
}
