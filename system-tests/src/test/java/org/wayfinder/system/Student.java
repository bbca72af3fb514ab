package org.wayfinder.system;

import java.util.Map;
import org.wayfinder.local.client.Answer;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.stack.LocalStack;

/** What a student does at the gateway, as tests speak of it. */
record Student(WayfinderClient client, String id) {

  static Student of(People person) {
    var district = District.running();
    return new Student(district.as(person), district.id(person));
  }

  /** A student of their own for a test: enrolled, with an account, in the caseloads given. */
  static Student fresh(LocalStack stack, String login, String id) {
    return new Student(new WayfinderClient(stack.gateway()).signIn(login, People.PASSWORD), id);
  }

  String path(String rest) {
    return "/api/students/" + id + rest;
  }

  /** The version that the next change must name; 0 when there is none yet. */
  long version() {
    var newest = client.get(path("/profile"));
    return newest.ok() ? newest.json().path("version").asLong() : 0;
  }

  /** Saves a profile on top of the newest version. */
  Answer save(Map<String, ?> profile) {
    return saveOnTopOf(version(), profile);
  }

  Answer saveOnTopOf(long version, Map<String, ?> profile) {
    return version == 0
        ? client.put(path("/profile"), profile, "If-None-Match", "*")
        : client.put(path("/profile"), profile, "If-Match", "\"" + version + "\"");
  }

  /** The recommendation of a version or a newer one. */
  Answer recommendation(long version) {
    return client.get(path("/recommendations?profileVersion=" + version));
  }
}
