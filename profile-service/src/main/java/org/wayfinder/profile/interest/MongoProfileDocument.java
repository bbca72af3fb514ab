package org.wayfinder.profile.interest;

import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a profile version lies in the database. */
final class MongoProfileDocument {

  static final String ID = "_id";
  static final String STUDENT_ID = "studentId";
  static final String VERSION = "version";
  static final String SAVED_AT = "savedAt";
  static final String ASSESSMENT_ID = "assessmentId";

  private static final String RIASEC = "riasec";
  private static final String ACTIVITIES = "activities";
  private static final String WORK_VALUES = "workValues";
  private static final String ZONE_NOW = "jobZoneNow";
  private static final String ZONE_LATER = "jobZoneLater";
  private static final String STATED = "statedChoices";
  private static final String NOT_FOR_ME = "notForMe";
  private static final String CLUSTERS = "clusters";
  private static final String CAREERS = "careers";
  private static final String PAIRS = "consistencyPairs";
  private static final String RESERVE = "reserveItems";
  private static final String INTEREST_ITEMS = "interestItems";

  private MongoProfileDocument() {}

  /** The id that makes two writers of the same version collide. */
  static String id(String studentId, long version) {
    return studentId + "/" + version;
  }

  static Document of(ProfileVersion version) {
    var profile = version.profile();
    var document =
        new Document(ID, id(version.studentId(), version.version()))
            .append(STUDENT_ID, version.studentId())
            .append(VERSION, version.version())
            .append(SAVED_AT, Date.from(version.savedAt()))
            .append(RIASEC, scores(profile.riasec(), Riasec::wireName))
            .append(ACTIVITIES, scores(profile.activities(), id -> id))
            .append(WORK_VALUES, scores(profile.workValues(), WorkValue::wireName))
            .append(STATED, choices(profile.statedChoices()))
            .append(NOT_FOR_ME, choices(profile.notForMe()))
            .append(
                PAIRS,
                version.consistencyPairs().stream()
                    .map(pair -> List.of(pair.first(), pair.restated()))
                    .toList());
    var reserve =
        version.content().reserveItems().entrySet().stream()
            .map(item -> List.of(item.getKey(), item.getValue()))
            .toList();
    appendIfThere(document, RESERVE, reserve.isEmpty() ? null : reserve);
    appendIfThere(document, INTEREST_ITEMS, version.content().interestItems());
    appendIfThere(document, ZONE_NOW, profile.jobZone().now());
    appendIfThere(document, ZONE_LATER, profile.jobZone().later());
    appendIfThere(document, ASSESSMENT_ID, version.assessmentId().orElse(null));
    return document;
  }

  static ProfileVersion read(Document document) {
    var profile =
        new InterestProfile(
            enumScores(Riasec.class, Riasec::wireName, document.get(RIASEC, Document.class)),
            activityScores(document.get(ACTIVITIES, Document.class)),
            enumScores(
                WorkValue.class, WorkValue::wireName, document.get(WORK_VALUES, Document.class)),
            new JobZones(document.getInteger(ZONE_NOW), document.getInteger(ZONE_LATER)),
            choices(document.get(STATED, Document.class)),
            choices(document.get(NOT_FOR_ME, Document.class)));
    return new ProfileVersion(
        document.getString(STUDENT_ID),
        document.getLong(VERSION),
        document.getDate(SAVED_AT).toInstant(),
        new ProfileContent(
            profile, pairs(document), reserveItems(document), document.getInteger(INTEREST_ITEMS)),
        document.getString(ASSESSMENT_ID));
  }

  private static List<ConsistencyPair> pairs(Document document) {
    return document.getList(PAIRS, List.class, List.of()).stream()
        .map(pair -> new ConsistencyPair((Integer) pair.get(0), (Integer) pair.get(1)))
        .toList();
  }

  /** As pairs of item and activity, because an id may hold what a field name can't. */
  private static Map<String, String> reserveItems(Document document) {
    var items = new LinkedHashMap<String, String>();
    document
        .getList(RESERVE, List.class, List.of())
        .forEach(item -> items.put((String) item.get(0), (String) item.get(1)));
    return items;
  }

  private static void appendIfThere(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value);
    }
  }

  private static <K> Document scores(Map<K, Double> scores, Function<K, String> name) {
    var document = new Document();
    scores.forEach((key, score) -> document.append(name.apply(key), score));
    return document;
  }

  private static <K extends Enum<K>> Map<K, Double> enumScores(
      Class<K> keys, Function<K, String> name, Document stored) {
    var scores = new EnumMap<K, Double>(keys);
    for (var key : keys.getEnumConstants()) {
      var score = stored.getDouble(name.apply(key));
      if (score != null) {
        scores.put(key, score);
      }
    }
    return scores;
  }

  private static Map<String, Double> activityScores(Document stored) {
    var scores = new LinkedHashMap<String, Double>();
    stored.forEach((id, score) -> scores.put(id, (Double) score));
    return scores;
  }

  private static Document choices(CatalogChoices choices) {
    return new Document(CLUSTERS, choices.clusters()).append(CAREERS, choices.careers());
  }

  private static CatalogChoices choices(Document stored) {
    return new CatalogChoices(
        stored.getList(CLUSTERS, String.class), stored.getList(CAREERS, String.class));
  }
}
