package org.wayfinder.recommendation.fairness;

import static com.mongodb.client.model.Filters.eq;
import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Fairness cards in MongoDB: one document for each school, and reading a card reads just it. */
final class MongoFairnessCardStore implements FairnessCardStore {

  private static final String ID = "_id";
  private static final String COUNTED_AT = "countedAt";
  private static final String LOOKED_AT = "lookedAt";
  private static final String EDITION = "edition";
  private static final String ENGINE = "engineVersion";
  private static final String FRAMEWORKS = "frameworks";
  private static final String GROUPS = "groups";
  private static final String WHOM = "whom";
  private static final String NAME = "name";
  private static final String STUDENTS = "students";
  private static final String CLUSTERS = "clusters";
  private static final String CLUSTER = "id";
  private static final String EXPOSED = "exposed";
  private static final String TALLY = "tally";
  private static final String KIND = "kind";

  private final MongoCollection<Document> cards;

  MongoFairnessCardStore(MongoDatabase database, String collection) {
    this.cards = database.getCollection(collection);
  }

  @Override
  public Optional<FairnessCard> find(String schoolId) {
    return one(schoolId, Projections.exclude(TALLY)).map(MongoFairnessCardStore::card);
  }

  @Override
  public Optional<Counted> counted(String schoolId) {
    return one(schoolId, Projections.include(TALLY, LOOKED_AT))
        .map(found -> new Counted(tally(found), found.getDate(LOOKED_AT).toInstant()));
  }

  private Optional<Document> one(String schoolId, Bson projection) {
    return call(
        () -> Optional.ofNullable(cards.find(eq(ID, schoolId)).projection(projection).first()));
  }

  @Override
  public void put(FairnessCard card, Tally tally) {
    var document =
        toDocument(card)
            .append(LOOKED_AT, Date.from(card.countedAt()))
            .append(
                TALLY,
                tally.alike().entrySet().stream()
                    .map(
                        kind -> new Document(KIND, kind.getKey()).append(STUDENTS, kind.getValue()))
                    .toList());
    call(() ->
        cards.replaceOne(eq(ID, card.schoolId()), document, new ReplaceOptions().upsert(true)));
  }

  @Override
  public void looked(String schoolId, Instant at) {
    call(() -> cards.updateOne(eq(ID, schoolId), Updates.set(LOOKED_AT, Date.from(at))));
  }

  private static Tally tally(Document document) {
    var alike = new TreeMap<String, Integer>();
    for (var kind : document.getList(TALLY, Document.class)) {
      alike.put(kind.getString(KIND), kind.getInteger(STUDENTS));
    }
    return new Tally(alike);
  }

  private static Document toDocument(FairnessCard card) {
    return new Document(ID, card.schoolId())
        .append(COUNTED_AT, Date.from(card.countedAt()))
        .append(EDITION, card.edition())
        .append(ENGINE, card.engineVersion())
        .append(
            FRAMEWORKS,
            card.frameworks().entrySet().stream()
                .map(framework ->
                    new Document(NAME, framework.getKey())
                        .append(
                            GROUPS,
                            framework.getValue().stream()
                                .map(MongoFairnessCardStore::toDocument)
                                .toList()))
                .toList());
  }

  private static Document toDocument(Exposure exposure) {
    return new Document(WHOM, exposure.whom().name())
        .append(NAME, exposure.name())
        .append(STUDENTS, exposure.students())
        .append(
            CLUSTERS,
            exposure.clusters().stream()
                .map(cluster ->
                    new Document(CLUSTER, cluster.id()).append(EXPOSED, cluster.exposed()))
                .toList());
  }

  private static FairnessCard card(Document document) {
    var frameworks = new LinkedHashMap<String, List<Exposure>>();
    for (var framework : document.getList(FRAMEWORKS, Document.class)) {
      frameworks.put(
          framework.getString(NAME),
          framework.getList(GROUPS, Document.class).stream()
              .map(MongoFairnessCardStore::exposure)
              .toList());
    }
    return new FairnessCard(
        document.getString(ID),
        document.getDate(COUNTED_AT).toInstant(),
        document.getInteger(EDITION),
        document.getInteger(ENGINE),
        frameworks);
  }

  private static Exposure exposure(Document group) {
    return new Exposure(
        Exposure.Whom.valueOf(group.getString(WHOM)),
        group.getString(NAME),
        group.getInteger(STUDENTS),
        group.getList(CLUSTERS, Document.class).stream()
            .map(cluster ->
                new Exposure.Cluster(cluster.getString(CLUSTER), cluster.getInteger(EXPOSED)))
            .toList());
  }
}
