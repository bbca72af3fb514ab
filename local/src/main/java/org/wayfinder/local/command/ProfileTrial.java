package org.wayfinder.local.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.wayfinder.local.client.Answer;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.stack.StackException;
import tools.jackson.databind.JsonNode;

/** Saves a profile as the student who is signed in, and waits for what is recommended for it. */
final class ProfileTrial {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int NOT_FOUND = 404;
  private static final int CHANGED_MEANWHILE = 412;
  private static final int TRIES = 3;

  /** Not ranked yet, or the service that ranks is coming back. */
  private static final Set<Integer> NOT_YET = Set.of(NOT_FOUND, 502, 503, 504);

  private final WayfinderClient client;

  ProfileTrial(WayfinderClient client) {
    this.client = client;
  }

  /**
   * The recommendation for the version that saving made, or for a newer one.
   *
   * @param profile JSON as the API takes it; the API judges it
   */
  JsonNode recommendationFor(String profile) {
    var me = client.get("/api/me").expectOk("Who is signed in can't be asked").json();
    if (!me.path("kind").asString("").equals("student")) {
      throw new StackException(me.path("displayName").asString("This person") + " is no student.");
    }
    var path = "/api/students/" + me.path("id").asString();
    var version = save(path + "/profile", profile).path("version").asLong();
    return await(path + "/recommendations?profileVersion=" + version, version);
  }

  private JsonNode save(String path, String profile) {
    var answer = saveOnce(path, profile);
    for (var again = 1; again < TRIES && answer.status() == CHANGED_MEANWHILE; again++) {
      answer = saveOnce(path, profile);
    }
    return answer.expectOk("The profile was not saved").json();
  }

  private Answer saveOnce(String path, String profile) {
    var newest = client.get(path);
    if (newest.status() == NOT_FOUND) {
      return client.put(path, profile, "If-None-Match", "*");
    }
    var tag = newest.expectOk("Your profile can't be read").header("ETag").orElse("");
    return client.put(path, profile, "If-Match", tag);
  }

  private JsonNode await(String path, long version) {
    var limit = Instant.now().plus(PATIENCE);
    var answer = client.get(path);
    while (NOT_YET.contains(answer.status()) && Instant.now().isBefore(limit)) {
      pause();
      answer = client.get(path);
    }
    return answer
        .expectOk(
            "The profile is saved as version "
                + version
                + " and will be ranked, but its recommendation can't be read yet")
        .json();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted");
    }
  }
}
