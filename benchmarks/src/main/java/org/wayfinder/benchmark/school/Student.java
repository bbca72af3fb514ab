package org.wayfinder.benchmark.school;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wayfinder.local.client.WayfinderClient;

/** A student who is signed in at the gateway. */
public record Student(WayfinderClient client, String id) {

  private static final List<String> INTERESTS =
      List.of("realistic", "investigative", "artistic", "social", "enterprising", "conventional");

  /** Where the student's newest profile is read. */
  public String profilePath() {
    return "/api/students/" + id + "/profile";
  }

  /** Saves a profile on top of version {@code number - 1}. */
  public void save(int number, List<String> activities) {
    var riasec = new LinkedHashMap<String, Object>();
    for (var i = 0; i < INTERESTS.size(); i++) {
      riasec.put(INTERESTS.get(i), (number * 7 + i * 11) % 41);
    }
    var scores = new LinkedHashMap<String, Object>();
    for (var i = 0; i < activities.size(); i++) {
      scores.put(activities.get(i), (number + i) % 9 / 2.0);
    }
    var body = Map.of("riasec", riasec, "activities", scores);
    var answer =
        number == 1
            ? client.put(profilePath(), body, "If-None-Match", "*")
            : client.put(profilePath(), body, "If-Match", "\"" + (number - 1) + "\"");
    answer.expectOk("save");
  }

  /** Waits for the recommendation for this version, or for a newer one; false if it didn't come. */
  public boolean read(int number) {
    return client.get("/api/students/" + id + "/recommendations?profileVersion=" + number).ok();
  }
}
