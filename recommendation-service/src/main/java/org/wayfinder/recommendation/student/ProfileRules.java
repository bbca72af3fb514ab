package org.wayfinder.recommendation.student;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.Riasec;

/**
 * The rules of a profile, the same that profile-service keeps. Scores out of range are always
 * wrong; ids that an edition doesn't know are wrong only for someone who is typing them now.
 */
public final class ProfileRules {

  private static final int MOST_RESERVE_ITEMS = 100;

  private ProfileRules() {}

  /** What is wrong with the numbers. */
  public static List<ProfileProblem> violations(ProfileBody body) {
    var problems = new ArrayList<ProfileProblem>();
    interests(body)
        .forEach((scale, score) ->
            range(problems, "/riasec/" + scale.key(), score, 0, Riasec.MAX_SCORE));
    activities(body)
        .forEach((id, score) ->
            range(problems, "/activities/" + escaped(id), score, 0, Profile.MAX_ACTIVITY));
    workValues(body)
        .forEach((value, score) -> range(problems, "/workValues/" + value, score, 1, 5));
    var zone = body.jobZone();
    if (zone != null) {
      range(problems, "/jobZone/now", asDouble(zone.now()), 1, 5);
      range(problems, "/jobZone/later", asDouble(zone.later()), 1, 5);
    }
    range(problems, "/interestItems", asDouble(body.interestItems()), 1, Profile.MOST_ITEMS);
    ConsistencyPairs.check(problems, body.consistencyPairs());
    if (reserve(body).size() > MOST_RESERVE_ITEMS) {
      problems.add(
          new ProfileProblem("/reserveItems", "At most " + MOST_RESERVE_ITEMS + " are known."));
    }
    return problems;
  }

  /** Which ids the edition doesn't know. */
  public static List<ProfileProblem> unknown(ProfileBody body, EditionContent edition) {
    var problems = new ArrayList<ProfileProblem>();
    for (var id : activities(body).keySet()) {
      if (!edition.activities().contains(id)) {
        problems.add(
            new ProfileProblem(
                "/activities/" + escaped(id), "'" + id + "' is not an activity of the catalogue."));
      }
    }
    reserve(body)
        .forEach((item, activity) -> {
          if (!edition.activities().contains(activity)) {
            problems.add(
                new ProfileProblem(
                    "/reserveItems/" + escaped(item),
                    "'" + activity + "' is not an activity of the catalogue."));
          }
        });
    var clusters =
        edition.clusters().stream().map(EditionContent.Cluster::id).collect(Collectors.toSet());
    var careers =
        edition.careers().stream().map(EditionContent.Career::soc).collect(Collectors.toSet());
    for (var part : List.of("statedChoices", "notForMe")) {
      var choices = part.equals("notForMe") ? body.notForMe() : body.statedChoices();
      if (choices != null) {
        known(problems, "/" + part + "/clusters/", "cluster", choices.clusters(), clusters);
        known(problems, "/" + part + "/careers/", "career", choices.careers(), careers);
      }
    }
    return problems;
  }

  /** Whether there is anything in it to rank by or to show. */
  public static boolean isEmpty(ProfileBody body) {
    var profile = profile(body);
    return profile.equals(
            profile(
                new ProfileBody(
                    null, null, null, null, null, null, null, null, body.interestItems())))
        && workValues(body).isEmpty();
  }

  /** The engine's profile of a body without violations. */
  public static Profile profile(ProfileBody body) {
    var zone = body.jobZone();
    return new Profile(
        interests(body),
        activities(body),
        zone == null ? Profile.JobZones.UNSAID : new Profile.JobZones(zone.now(), zone.later()),
        choices(body.statedChoices()),
        choices(body.notForMe()),
        ConsistencyPairs.of(body.consistencyPairs()),
        reserve(body),
        Objects.requireNonNullElse(body.interestItems(), Profile.FULL_FORM));
  }

  private static SortedMap<String, String> reserve(ProfileBody body) {
    var items = new TreeMap<String, String>();
    var given = body.reserveItems();
    if (given != null) {
      given.forEach((item, activity) -> {
        if (activity != null) {
          items.put(item, activity);
        }
      });
    }
    return items;
  }

  private static Map<Riasec, Double> interests(ProfileBody body) {
    var scores = new EnumMap<Riasec, Double>(Riasec.class);
    var given = body.riasec();
    if (given != null) {
      putIfSaid(scores, Riasec.REALISTIC, given.realistic());
      putIfSaid(scores, Riasec.INVESTIGATIVE, given.investigative());
      putIfSaid(scores, Riasec.ARTISTIC, given.artistic());
      putIfSaid(scores, Riasec.SOCIAL, given.social());
      putIfSaid(scores, Riasec.ENTERPRISING, given.enterprising());
      putIfSaid(scores, Riasec.CONVENTIONAL, given.conventional());
    }
    return scores;
  }

  private static Map<String, Double> workValues(ProfileBody body) {
    var scores = new LinkedHashMap<String, Double>();
    var given = body.workValues();
    if (given != null) {
      putIfSaid(scores, "achievement", given.achievement());
      putIfSaid(scores, "independence", given.independence());
      putIfSaid(scores, "recognition", given.recognition());
      putIfSaid(scores, "relationships", given.relationships());
      putIfSaid(scores, "support", given.support());
      putIfSaid(scores, "workingConditions", given.workingConditions());
    }
    return scores;
  }

  private static SortedMap<String, Double> activities(ProfileBody body) {
    var scores = new TreeMap<String, Double>();
    var given = body.activities();
    if (given != null) {
      given.forEach((id, score) -> putIfSaid(scores, id, score));
    }
    return scores;
  }

  private static <K> void putIfSaid(Map<K, Double> scores, K key, @Nullable Double score) {
    if (score != null) {
      scores.put(key, score);
    }
  }

  private static Profile.Choices choices(ProfileBody.@Nullable Choices given) {
    return given == null
        ? Profile.Choices.NONE
        : new Profile.Choices(
            said(given.clusters()).collect(Collectors.toSet()),
            said(given.careers()).collect(Collectors.toSet()));
  }

  private static Stream<String> said(@Nullable List<@Nullable String> ids) {
    return ids == null
        ? Stream.empty()
        : ids.stream().filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  private static @Nullable Double asDouble(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(value);
  }

  private static void range(
      List<ProfileProblem> problems,
      String pointer,
      @Nullable Double score,
      double min,
      double max) {
    if (score != null && !(score >= min && score <= max)) {
      problems.add(new ProfileProblem(pointer, "Must be from %.0f to %.0f.".formatted(min, max)));
    }
  }

  private static void known(
      List<ProfileProblem> problems,
      String pointer,
      String kind,
      @Nullable List<@Nullable String> ids,
      Set<String> known) {
    if (ids == null) {
      return;
    }
    for (var i = 0; i < ids.size(); i++) {
      var id = ids.get(i);
      if (id == null || !known.contains(id)) {
        problems.add(
            new ProfileProblem(
                pointer + i, "'" + id + "' is not a " + kind + " of the catalogue."));
      }
    }
  }

  private static String escaped(String id) {
    return id.replace("~", "~0").replace("/", "~1");
  }
}
