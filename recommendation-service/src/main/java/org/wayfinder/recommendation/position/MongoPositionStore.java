package org.wayfinder.recommendation.position;

import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.recommendation.storage.MongoCalls;

/** Positions in MongoDB, one document a partition; a step of all of them is one bulk write. */
@Component
final class MongoPositionStore implements PositionStore {

  private static final String COLLECTION = "positions";
  private static final String ID = "_id";
  private static final String PARTITION = "partition";
  private static final String TOPIC_ID = "topicId";
  private static final String NEXT = "next";

  private final MongoCollection<Document> positions;

  MongoPositionStore(MongoDatabase database) {
    this.positions = database.getCollection(COLLECTION);
  }

  @Override
  public Map<Integer, Position> find(String topic, Collection<Integer> partitions) {
    var ids = partitions.stream().map(partition -> id(topic, partition)).toList();
    var found = new HashMap<Integer, Position>();
    call(() -> positions.find(Filters.in(ID, ids)).into(new ArrayList<>()))
        .forEach(document ->
            found.put(
                document.getInteger(PARTITION),
                new Position(document.getString(TOPIC_ID), document.getLong(NEXT))));
    return found;
  }

  @Override
  public boolean move(String topic, Map<Integer, Position.Move> moves) {
    var inserts = new ArrayList<InsertOneModel<Document>>();
    var updates = new ArrayList<WriteModel<Document>>();
    moves.forEach((partition, move) -> {
      var from = move.from();
      var to = move.to();
      if (from == null) {
        inserts.add(
            new InsertOneModel<>(
                new Document(ID, id(topic, partition))
                    .append(PARTITION, partition)
                    .append(TOPIC_ID, to.topicId())
                    .append(NEXT, to.next())));
      } else {
        updates.add(
            new UpdateOneModel<>(
                Filters.and(
                    Filters.eq(ID, id(topic, partition)),
                    Filters.eq(TOPIC_ID, from.topicId()),
                    Filters.eq(NEXT, from.next())),
                Updates.combine(
                    Updates.set(TOPIC_ID, to.topicId()), Updates.set(NEXT, to.next()))));
      }
    });
    var refused = MongoCalls.write(positions, inserts);
    var matched =
        updates.isEmpty() ? 0 : call(() -> positions.bulkWrite(updates)).getMatchedCount();
    return refused.isEmpty() && matched == updates.size();
  }

  private static String id(String topic, int partition) {
    return topic + "/" + partition;
  }
}
