package org.wayfinder.recommendation.edition;

import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.recommendation.engine.EditionContent;

/** Copies of editions in MongoDB, one document each; the padded number is the key and the order. */
@Component
final class MongoEditionStore implements EditionStore {

  private static final String COLLECTION = "editions";
  private static final String ID = "_id";
  private static final String NUMBER = "number";
  private static final String HASH = "contentHash";
  private static final String FRAMEWORKS = "frameworks";
  private static final String CLUSTERS = "clusters";
  private static final String CAREERS = "careers";
  private static final String ACTIVITIES = "activities";
  private static final String KEY = "id";
  private static final String NAME = "name";
  private static final String SCHOOL = "school";
  private static final String FRAMEWORK = "framework";
  private static final String SOC = "soc";
  private static final String JOB_ZONE = "jobZone";
  private static final String RIASEC = "riasec";

  private final MongoCollection<Document> editions;

  MongoEditionStore(MongoDatabase database) {
    this.editions = database.getCollection(COLLECTION);
  }

  @Override
  public void keep(PublishedEdition edition) {
    var document = toDocument(edition);
    call(() ->
        editions.replaceOne(
            Filters.eq(ID, document.getString(ID)), document, new ReplaceOptions().upsert(true)));
  }

  @Override
  public Optional<PublishedEdition> find(int number) {
    return call(() -> Optional.ofNullable(editions.find(Filters.eq(ID, id(number))).first()))
        .map(MongoEditionStore::fromDocument);
  }

  @Override
  public Optional<PublishedEdition> newest() {
    return call(
            () -> Optional.ofNullable(editions.find().sort(Sorts.descending(ID)).limit(1).first()))
        .map(MongoEditionStore::fromDocument);
  }

  private static String id(int number) {
    return "%08d".formatted(number);
  }

  private static Document toDocument(PublishedEdition edition) {
    var content = edition.content();
    var texts = edition.texts();
    return new Document(ID, id(edition.number()))
        .append(NUMBER, edition.number())
        .append(HASH, edition.contentHash())
        .append(
            FRAMEWORKS,
            content.frameworks().stream()
                .map(f -> named(f, texts.framework(f)).append(SCHOOL, content.schools().get(f)))
                .toList())
        .append(
            CLUSTERS,
            content.clusters().stream()
                .map(c -> named(c.id(), texts.cluster(c.id())).append(FRAMEWORK, c.framework()))
                .toList())
        .append(
            CAREERS,
            content.careers().stream()
                .map(c ->
                    new Document(SOC, c.soc())
                        .append(NAME, texts.career(c.soc()))
                        .append(JOB_ZONE, c.jobZone())
                        .append(RIASEC, c.riasec())
                        .append(ACTIVITIES, c.activities())
                        .append(CLUSTERS, c.clusters()))
                .toList())
        .append(
            ACTIVITIES,
            content.activities().stream().map(a -> named(a, texts.activity(a))).toList());
  }

  private static Document named(String id, String name) {
    return new Document(KEY, id).append(NAME, name);
  }

  private static PublishedEdition fromDocument(Document document) {
    var frameworks = document.getList(FRAMEWORKS, Document.class);
    var clusters = document.getList(CLUSTERS, Document.class);
    var careers = document.getList(CAREERS, Document.class);
    var activities = document.getList(ACTIVITIES, Document.class);
    var content =
        new EditionContent(
            document.getInteger(NUMBER),
            ids(frameworks),
            schools(frameworks),
            clusters.stream()
                .map(c -> new EditionContent.Cluster(c.getString(KEY), c.getString(FRAMEWORK)))
                .toList(),
            careers.stream()
                .map(c ->
                    new EditionContent.Career(
                        c.getString(SOC),
                        c.getInteger(JOB_ZONE),
                        c.getList(RIASEC, Double.class),
                        c.getList(ACTIVITIES, Double.class),
                        c.getList(CLUSTERS, String.class)))
                .toList(),
            ids(activities));
    var texts =
        new EditionTexts(
            names(frameworks, KEY),
            names(clusters, KEY),
            names(careers, SOC),
            names(activities, KEY));
    return new PublishedEdition(document.getString(HASH), content, texts);
  }

  private static List<String> ids(List<Document> things) {
    return things.stream().map(thing -> thing.getString(KEY)).toList();
  }

  private static Map<String, String> schools(List<Document> frameworks) {
    var schools = new TreeMap<String, String>();
    for (var framework : frameworks) {
      var school = framework.getString(SCHOOL);
      if (school != null) {
        schools.put(framework.getString(KEY), school);
      }
    }
    return schools;
  }

  private static Map<String, String> names(List<Document> things, String key) {
    var names = new TreeMap<String, String>();
    things.forEach(thing -> names.put(thing.getString(key), thing.getString(NAME)));
    return names;
  }
}
