package org.wayfinder.recommendation.edition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.bson.Document;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.TieBreaker;

/**
 * A copy of an edition as a document: every thing with its figures, its English name and its
 * translated ones. What an older Wayfinder kept may lack translations and reserve items.
 */
final class MongoEdition {

  static final String ID = "_id";
  private static final String NUMBER = "number";
  private static final String HASH = "contentHash";
  private static final String FRAMEWORKS = "frameworks";
  private static final String CLUSTERS = "clusters";
  private static final String CAREERS = "careers";
  private static final String ACTIVITIES = "activities";
  private static final String RESERVE = "reserve";
  private static final String ACTIVITY = "activity";
  private static final String KEY = "id";
  private static final String NAME = "name";
  private static final String SCHOOL = "school";
  private static final String FRAMEWORK = "framework";
  private static final String SOC = "soc";
  private static final String JOB_ZONE = "jobZone";
  private static final String RIASEC = "riasec";

  private MongoEdition() {}

  static String id(int number) {
    return "%08d".formatted(number);
  }

  static Document toDocument(PublishedEdition edition) {
    var content = edition.content();
    return new Document(ID, id(edition.number()))
        .append(NUMBER, edition.number())
        .append(HASH, edition.contentHash())
        .append(
            FRAMEWORKS,
            content.frameworks().stream()
                .map(f ->
                    named(edition, KEY, f, EditionTexts::framework)
                        .append(SCHOOL, content.schools().get(f)))
                .toList())
        .append(
            CLUSTERS,
            content.clusters().stream()
                .map(c ->
                    named(edition, KEY, c.id(), EditionTexts::cluster)
                        .append(FRAMEWORK, c.framework()))
                .toList())
        .append(CAREERS, content.careers().stream().map(c -> career(edition, c)).toList())
        .append(
            ACTIVITIES,
            content.activities().stream()
                .map(a -> named(edition, KEY, a, EditionTexts::activity))
                .toList())
        .append(
            RESERVE,
            edition.reserve().stream()
                .map(i ->
                    named(edition, KEY, i.id(), EditionTexts::item).append(ACTIVITY, i.activity()))
                .toList());
  }

  private static Document career(PublishedEdition edition, EditionContent.Career career) {
    return named(edition, SOC, career.soc(), EditionTexts::career)
        .append(JOB_ZONE, career.jobZone())
        .append(RIASEC, career.riasec())
        .append(ACTIVITIES, career.activities())
        .append(CLUSTERS, career.clusters());
  }

  private static Document named(
      PublishedEdition edition,
      String key,
      String id,
      BiFunction<EditionTexts, String, String> name) {
    var document = new Document(key, id);
    for (var language : Language.values()) {
      document.append(field(language), name.apply(edition.texts(language), id));
    }
    return document;
  }

  private static String field(Language language) {
    return language == Language.EN ? NAME : language.tag();
  }

  static PublishedEdition fromDocument(Document document) {
    var frameworks = document.getList(FRAMEWORKS, Document.class);
    var content =
        new EditionContent(
            document.getInteger(NUMBER),
            ids(frameworks),
            schools(frameworks),
            document.getList(CLUSTERS, Document.class).stream()
                .map(c -> new EditionContent.Cluster(c.getString(KEY), c.getString(FRAMEWORK)))
                .toList(),
            document.getList(CAREERS, Document.class).stream().map(MongoEdition::career).toList(),
            ids(document.getList(ACTIVITIES, Document.class)));
    var names = new EnumMap<Language, EditionTexts>(Language.class);
    for (var language : Language.values()) {
      names.put(language, texts(document, language));
    }
    return new PublishedEdition(document.getString(HASH), content, reserve(document), names);
  }

  private static EditionContent.Career career(Document career) {
    return new EditionContent.Career(
        career.getString(SOC),
        career.getInteger(JOB_ZONE),
        career.getList(RIASEC, Double.class),
        career.getList(ACTIVITIES, Double.class),
        career.getList(CLUSTERS, String.class));
  }

  private static List<TieBreaker.Item> reserve(Document document) {
    return document.getList(RESERVE, Document.class, List.of()).stream()
        .map(item -> new TieBreaker.Item(item.getString(KEY), item.getString(ACTIVITY)))
        .toList();
  }

  private static EditionTexts texts(Document document, Language language) {
    return new EditionTexts(
        names(document, FRAMEWORKS, KEY, language),
        names(document, CLUSTERS, KEY, language),
        names(document, CAREERS, SOC, language),
        names(document, ACTIVITIES, KEY, language),
        names(document, RESERVE, KEY, language));
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

  private static Map<String, String> names(
      Document document, String things, String key, Language language) {
    var names = new TreeMap<String, String>();
    for (var thing : document.getList(things, Document.class, List.of())) {
      names.put(thing.getString(key), thing.get(field(language), thing.getString(NAME)));
    }
    return names;
  }
}
