package org.wayfinder.profile.republication;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Remembers the id of each topic that this service published to last. */
@Component
public final class MongoTopicStore {

  private static final String ID = "_id";
  private static final String TOPIC_ID = "topicId";

  private final MongoCollection<Document> topics;

  public MongoTopicStore(MongoDatabase database) {
    this.topics = database.getCollection("topics");
  }

  Optional<String> remembered(String topic) {
    return Optional.ofNullable(topics.find(eq(ID, topic)).first())
        .map(found -> found.getString(TOPIC_ID));
  }

  void remember(String topic, String topicId) {
    topics.updateOne(
        eq(ID, topic), Updates.set(TOPIC_ID, topicId), new UpdateOptions().upsert(true));
  }
}
