package org.wayfinder.catalog.shipped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/** Decisions in MongoDB; there are a handful, so nothing is indexed but their ids. */
class MongoShippedDecisionStore implements ShippedDecisionStore {

  private static final String ID = "_id";
  private static final String KIND = "kind";
  private static final String BY = "by";
  private static final String AT = "at";

  private final MongoCollection<Document> decisions;

  MongoShippedDecisionStore(MongoDatabase database) {
    decisions = database.getCollection("shipped_decisions");
  }

  @Override
  public Optional<ShippedDecision> find(String contentHash) {
    return Optional.ofNullable(decisions.find(Filters.eq(ID, contentHash)).first())
        .map(MongoShippedDecisionStore::fromDocument);
  }

  @Override
  public Optional<ShippedDecision> lastAdopted() {
    return Optional.ofNullable(
            decisions
                .find(Filters.eq(KIND, ShippedDecision.Kind.ADOPTED.wireName()))
                .sort(Sorts.descending(AT))
                .limit(1)
                .first())
        .map(MongoShippedDecisionStore::fromDocument);
  }

  @Override
  public void put(ShippedDecision decision) {
    decisions.replaceOne(
        Filters.eq(ID, decision.contentHash()),
        new Document(ID, decision.contentHash())
            .append(KIND, decision.kind().wireName())
            .append(BY, decision.by())
            .append(AT, Date.from(decision.at())),
        new ReplaceOptions().upsert(true));
  }

  private static ShippedDecision fromDocument(Document document) {
    return new ShippedDecision(
        document.getString(ID),
        ShippedDecision.Kind.of(document.getString(KIND)),
        document.getString(BY),
        Objects.requireNonNull(document.getDate(AT)).toInstant());
  }
}
