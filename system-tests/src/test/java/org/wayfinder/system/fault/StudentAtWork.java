package org.wayfinder.system.fault;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.client.Answer;
import org.wayfinder.local.client.SignInException;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.system.People;

/**
 * A student who saves profile after profile as a sensible client does: on an unclear outcome the
 * version is read again, and what was acknowledged is written down. A patient one waits for each
 * recommendation before the next save, so that a version that is lost stays without one.
 */
final class StudentAtWork {

  private static final Duration PATIENCE = Duration.ofSeconds(12);
  private static final List<String> SCALES =
      List.of("realistic", "investigative", "artistic", "social", "enterprising", "conventional");
  private static final List<String> ACTIVITIES =
      List.of("patient-contact", "laboratory-and-specimens", "research-and-discovery", "medicines");
  private static final int READS_EVERY = 3;

  private final URI gateway;
  private final String login;
  private final String id;
  private final boolean patient;
  private final Findings findings;
  private final NewestSeen seen;
  private final Random random;
  private final Map<Long, Map<String, Object>> acknowledged = new ConcurrentHashMap<>();

  private @Nullable WayfinderClient session;
  private boolean unclear = true;
  private long version;
  private long awaited;
  private int steps;

  StudentAtWork(
      URI gateway, String login, String id, boolean patient, long seed, Findings findings) {
    this.gateway = gateway;
    this.login = login;
    this.id = id;
    this.patient = patient;
    this.findings = findings;
    this.seen = new NewestSeen("the student", findings);
    this.random = new Random(seed);
  }

  String id() {
    return id;
  }

  /** Every acknowledged version, with what was sent. */
  Map<Long, Map<String, Object>> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  long lastAcknowledged() {
    return acknowledged.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** Does the next thing, whatever came of the one before. */
  void step() {
    try {
      var client = session;
      if (client == null) {
        session = new WayfinderClient(gateway, PATIENCE).signIn(login, People.PASSWORD);
      } else if (unclear) {
        readVersion(client);
      } else if (patient && awaited > 0) {
        await(client);
      } else if (++steps % READS_EVERY == 0) {
        read(client, "");
      } else {
        save(client);
      }
    } catch (UncheckedIOException | SignInException e) {
      findings.count("no answer: " + e.getClass().getSimpleName());
      unclear = true;
    }
  }

  private void readVersion(WayfinderClient client) {
    var answer = counted("read profile", client.get(path("/profile")));
    if (answer.ok()) {
      version = answer.json().path("version").asLong();
    } else if (answer.status() == 404) {
      version = 0;
    } else {
      return;
    }
    unclear = false;
  }

  private void await(WayfinderClient client) {
    var answer = read(client, "?profileVersion=" + awaited);
    if (answer.ok() && answer.json().path("profileVersion").asLong() >= awaited) {
      awaited = 0;
    }
  }

  private Answer read(WayfinderClient client, String query) {
    var answer = counted("read recommendation", client.get(path("/recommendations" + query)));
    if (answer.ok()) {
      var found = answer.json();
      seen.saw(id, found.path("profileVersion").asLong(), found.path("edition").asLong());
    }
    return answer;
  }

  private void save(WayfinderClient client) {
    var profile = profile();
    unclear = true;
    var answer =
        version == 0
            ? client.put(path("/profile"), profile, "If-None-Match", "*")
            : client.put(path("/profile"), profile, "If-Match", "\"" + version + "\"");
    counted("save", answer);
    if (answer.ok()) {
      var saved = answer.json().path("version").asLong();
      if (saved != version + 1 || acknowledged.put(saved, profile) != null) {
        findings.violation("%s saved on top of %d and was told %d".formatted(id, version, saved));
      }
      version = saved;
      awaited = saved;
      unclear = false;
    }
  }

  private Answer counted(String what, Answer answer) {
    findings.count(what + " " + answer.status());
    if (answer.status() == 401 || answer.status() == 403) {
      session = null; // the gateway was started again, and sessions live in its memory
    }
    if (answer.status() == 500) {
      findings.violation("%s was answered with 500: %s".formatted(what, answer.text()));
    }
    return answer;
  }

  private Map<String, Object> profile() {
    var riasec = new LinkedHashMap<String, Double>();
    SCALES.forEach(scale -> riasec.put(scale, random.nextInt(0, 401) / 10.0));
    var activities = new LinkedHashMap<String, Double>();
    ACTIVITIES.forEach(activity -> activities.put(activity, random.nextInt(0, 41) / 10.0));
    return Map.of("riasec", riasec, "activities", activities);
  }

  private String path(String rest) {
    return "/api/students/" + id + rest;
  }

  static List<StudentAtWork> crowd(TestSchool school, long seed, Findings findings) {
    var crowd = new ArrayList<StudentAtWork>();
    for (var i = 0; i < school.studentIds().size(); i++) {
      crowd.add(
          new StudentAtWork(
              school.gateway(),
              People.crowd(i),
              school.studentIds().get(i),
              i % 2 == 0,
              seed + i,
              findings));
    }
    return List.copyOf(crowd);
  }
}
