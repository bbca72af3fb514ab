package org.wayfinder.system.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.recommendation.ranking.EngineAnswers;
import org.wayfinder.system.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares, when all is quiet again, what was acknowledged with what is there: every version with
 * what was sent, every recommendation with the engine's own answer, byte for byte.
 */
final class FaultChecker {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WayfinderClient anonymous;
  private final MongoRecommendations stored;
  private final Findings findings;
  private final EngineAnswers engine = new EngineAnswers();
  private final Map<String, NavigableMap<Long, String>> profiles = new HashMap<>();
  private final Set<Integer> editions = new HashSet<>();
  private final AtomicLong compared = new AtomicLong();

  FaultChecker(TestSchool school, MongoRecommendations stored, Findings findings) {
    this.anonymous = new WayfinderClient(school.gateway());
    this.stored = stored;
    this.findings = findings;
  }

  /** How many stored rankings were equal to the engine's. */
  long compared() {
    return compared.get();
  }

  /** How many editions these were made with. */
  int editions() {
    return editions.size();
  }

  /** Tells of a version that nobody saved through the gateway. */
  void knows(String studentId, long version, String profile) {
    profiles.computeIfAbsent(studentId, _ -> new TreeMap<>()).put(version, profile);
  }

  void check(TestSchool school, List<StudentAtWork> students) {
    for (var i = 0; i < students.size(); i++) {
      var student = students.get(i);
      var client = new WayfinderClient(school.gateway()).signIn(People.crowd(i), People.PASSWORD);
      profiles.put(student.id(), versions(client, student.id()));
      acknowledgedIsThere(student);
    }
    stored.eachOfHistory(this::equalsTheEngine);
    var newest = new HashMap<String, MongoRecommendations.Stored>();
    stored.eachNewest(each -> {
      equalsTheEngine(each);
      newest.put(each.studentId(), each);
    });
    students.forEach(student -> newestIsOfTheNewest(student, newest));
  }

  /** All versions of a student, as JSON by number. */
  private static NavigableMap<Long, String> versions(WayfinderClient client, String studentId) {
    var all = new TreeMap<Long, String>();
    for (var version : client.everyItem("/api/students/" + studentId + "/profile/versions")) {
      all.put(version.path("version").asLong(), version.toString());
    }
    return all;
  }

  private void acknowledgedIsThere(StudentAtWork student) {
    var there = profiles.getOrDefault(student.id(), new TreeMap<>());
    new TreeMap<>(student.acknowledged())
        .forEach((version, sent) -> {
          var found = there.get(version);
          if (found == null) {
            findings.violation(
                "version %d of %s was acknowledged and is lost".formatted(version, student.id()));
          } else if (!isSame(JSON.valueToTree(sent), JSON.readTree(found))) {
            findings.violation(
                "version %d of %s is not what was sent: %s instead of %s"
                    .formatted(version, student.id(), found, sent));
          }
        });
  }

  /** Whether each part that was sent is there with the same numbers and no others. */
  private static boolean isSame(JsonNode sent, JsonNode found) {
    return sent.propertyStream()
        .allMatch(part -> {
          var there = found.path(part.getKey());
          return there.size() == part.getValue().size()
              && part.getValue()
                  .propertyStream()
                  .allMatch(score ->
                      there.path(score.getKey()).asDouble(-1) == score.getValue().asDouble());
        });
  }

  private void equalsTheEngine(MongoRecommendations.Stored found) {
    var profile =
        profiles
            .getOrDefault(found.studentId(), new TreeMap<>())
            .get((long) found.profileVersion());
    if (profile == null) {
      findings.violation(
          "%s has a recommendation of version %d, which is not there"
              .formatted(found.studentId(), found.profileVersion()));
      return;
    }
    learn(found.edition());
    if (Arrays.equals(engine.ranking(profile.getBytes(UTF_8), found.edition()), found.ranking())) {
      compared.incrementAndGet();
    } else {
      findings.violation(
          "the recommendation of %s for version %d with edition %d is not the engine's"
              .formatted(found.studentId(), found.profileVersion(), found.edition()));
    }
  }

  private void learn(int edition) {
    if (editions.add(edition)) {
      var document = anonymous.get("/api/editions/" + edition).expectOk("edition " + edition);
      engine.learn(document.text().getBytes(UTF_8));
    }
  }

  private void newestIsOfTheNewest(
      StudentAtWork student, Map<String, MongoRecommendations.Stored> newest) {
    var versions = profiles.getOrDefault(student.id(), new TreeMap<>());
    if (versions.isEmpty()) {
      return;
    }
    var found = newest.get(student.id());
    if (found == null || found.profileVersion() != versions.lastKey()) {
      findings.violation(
          ("%s saved version %d, of which %d was the last to be acknowledged, but the newest"
                  + " recommendation is of %s")
              .formatted(
                  student.id(),
                  versions.lastKey(),
                  student.lastAcknowledged(),
                  found == null ? "none" : "version " + found.profileVersion()));
    }
  }
}
