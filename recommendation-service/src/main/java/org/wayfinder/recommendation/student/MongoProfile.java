package org.wayfinder.recommendation.student;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.Riasec;

/** The engine's profile as a document, in a fixed order of fields. */
final class MongoProfile {

  private static final String RIASEC = "riasec";
  private static final String ACTIVITIES = "activities";
  private static final String KEY = "id";
  private static final String SCORE = "score";
  private static final String ZONE_NOW = "zoneNow";
  private static final String ZONE_LATER = "zoneLater";
  private static final String STATED = "stated";
  private static final String NOT_FOR_ME = "notForMe";
  private static final String PAIRS = "pairs";
  private static final String RESERVE = "reserve";
  private static final String INTEREST_ITEMS = "interestItems";
  private static final String ACTIVITY = "activity";
  private static final String FIRST = "first";
  private static final String RESTATED = "restated";
  private static final String CLUSTERS = "clusters";
  private static final String CAREERS = "careers";

  private MongoProfile() {}

  static Document toDocument(Profile profile) {
    var riasec = new Document();
    profile.riasec().forEach((scale, score) -> riasec.append(scale.key(), score));
    return new Document(RIASEC, riasec)
        .append(ACTIVITIES, activities(profile.activities()))
        .append(ZONE_NOW, profile.jobZone().now())
        .append(ZONE_LATER, profile.jobZone().later())
        .append(STATED, choices(profile.stated()))
        .append(NOT_FOR_ME, choices(profile.notForMe()))
        .append(
            PAIRS,
            profile.pairs().stream()
                .map(pair -> new Document(FIRST, pair.first()).append(RESTATED, pair.restated()))
                .toList())
        .append(
            RESERVE,
            profile.reserve().entrySet().stream()
                .map(item -> new Document(KEY, item.getKey()).append(ACTIVITY, item.getValue()))
                .toList())
        .append(INTEREST_ITEMS, profile.interestItems());
  }

  /** A list, because an id may hold characters that a field name can't. */
  private static List<Document> activities(SortedMap<String, Double> scores) {
    return scores.entrySet().stream()
        .map(score -> new Document(KEY, score.getKey()).append(SCORE, score.getValue()))
        .toList();
  }

  private static Document choices(Profile.Choices choices) {
    return new Document(CLUSTERS, choices.clusters().stream().sorted().toList())
        .append(CAREERS, choices.careers().stream().sorted().toList());
  }

  static Profile fromDocument(Document document) {
    var riasec = new EnumMap<Riasec, Double>(Riasec.class);
    document
        .get(RIASEC, new Document())
        .forEach((key, score) ->
            Riasec.of(key).ifPresent(scale -> riasec.put(scale, ((Number) score).doubleValue())));
    var activities = new TreeMap<String, Double>();
    document
        .getList(ACTIVITIES, Document.class, List.of())
        .forEach(score -> activities.put(score.getString(KEY), score.getDouble(SCORE)));
    return new Profile(
        riasec,
        activities,
        new Profile.JobZones(document.getInteger(ZONE_NOW), document.getInteger(ZONE_LATER)),
        choices(document.get(STATED, Document.class)),
        choices(document.get(NOT_FOR_ME, Document.class)),
        pairs(document),
        reserve(document),
        document.getInteger(INTEREST_ITEMS, Profile.FULL_FORM));
  }

  /** None in what was stored before ties were broken. */
  private static SortedMap<String, String> reserve(Document document) {
    var items = new TreeMap<String, String>();
    document
        .getList(RESERVE, Document.class, List.of())
        .forEach(item -> items.put(item.getString(KEY), item.getString(ACTIVITY)));
    return items;
  }

  /** None in what was stored before pairs were. */
  private static List<Profile.Pair> pairs(Document document) {
    return document.getList(PAIRS, Document.class, List.of()).stream()
        .map(pair -> new Profile.Pair(pair.getInteger(FIRST), pair.getInteger(RESTATED)))
        .toList();
  }

  private static Profile.Choices choices(@Nullable Document document) {
    return document == null
        ? Profile.Choices.NONE
        : new Profile.Choices(
            new HashSet<>(document.getList(CLUSTERS, String.class)),
            new HashSet<>(document.getList(CAREERS, String.class)));
  }
}
