package org.wayfinder.recommendation.deadletter;

import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.wayfinder.recommendation.storage.MongoCalls;

/**
 * How far the dead-letter topic was followed. It is kept beside the letters and not in Kafka, so
 * that a database restored from an older copy reads again what it misses.
 */
final class MongoDeadLetterPositions {

  private static final String COLLECTION = "deadLetterPositions";
  private static final String ID = "_id";
  private static final String NEXT = "next";
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> positions;

  MongoDeadLetterPositions(MongoDatabase database) {
    this.positions = database.getCollection(COLLECTION);
  }

  /** The place to go on from; the very first one when the topic was never followed. */
  DeadLetter.Place next(String topicId, int partition) {
    var id = id(topicId, partition);
    var found = call(() -> positions.find(Filters.eq(ID, id)).into(new ArrayList<>()));
    return new DeadLetter.Place(
        topicId, partition, found.isEmpty() ? 0 : found.getFirst().getLong(NEXT));
  }

  /** Remembers the place to go on from, unless another instance is further already. */
  void keep(DeadLetter.Place next) {
    var id = id(next.topicId(), next.partition());
    MongoCalls.write(
        positions,
        List.of(
            new UpdateOneModel<>(Filters.eq(ID, id), Updates.max(NEXT, next.offset()), UPSERT)));
  }

  private static String id(String topicId, int partition) {
    return topicId + "/" + partition;
  }
}
