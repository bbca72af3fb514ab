package org.wayfinder.recommendation.edition;

import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Copies of editions in MongoDB, one document each; the padded number is the key and the order. */
@Component
final class MongoEditionStore implements EditionStore {

  private static final String COLLECTION = "editions";

  private final MongoCollection<Document> editions;

  MongoEditionStore(MongoDatabase database) {
    this.editions = database.getCollection(COLLECTION);
  }

  @Override
  public void keep(PublishedEdition edition) {
    var document = MongoEdition.toDocument(edition);
    call(() ->
        editions.replaceOne(
            Filters.eq(MongoEdition.ID, MongoEdition.id(edition.number())),
            document,
            new ReplaceOptions().upsert(true)));
  }

  @Override
  public Optional<PublishedEdition> find(int number) {
    return call(() ->
            Optional.ofNullable(
                editions.find(Filters.eq(MongoEdition.ID, MongoEdition.id(number))).first()))
        .map(MongoEdition::fromDocument);
  }

  @Override
  public Optional<PublishedEdition> newest() {
    return call(() ->
            Optional.ofNullable(
                editions.find().sort(Sorts.descending(MongoEdition.ID)).limit(1).first()))
        .map(MongoEdition::fromDocument);
  }
}
