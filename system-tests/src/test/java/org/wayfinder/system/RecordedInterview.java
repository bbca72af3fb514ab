package org.wayfinder.system;

import java.util.List;
import java.util.Map;

/** An interview that never took place, of which nothing stays behind. */
final class RecordedInterview {

  private static final String INTERVIEWS = "/api/catalog/interviews";

  private final District district;

  RecordedInterview(District district) {
    this.district = district;
  }

  /** Its content. */
  Map<String, Object> body() {
    return Map.of(
        "about",
        Map.of("career", "29-1141.00"),
        "person",
        Map.of("name", "Test Person", "role", "Tester"),
        "heldOn",
        "2026-10-01",
        "consent",
        Map.of("given", true, "on", "2026-09-30", "evidence", "a test"),
        "language",
        "en",
        "questions",
        List.of(Map.of("question", "Is this a test?", "answer", "It is.")));
  }

  /** Has Emil record it, and gives its id. */
  String waiting() {
    return district
        .as(People.EMIL)
        .post(INTERVIEWS, body())
        .expectOk("interview")
        .json()
        .path("interview")
        .path("id")
        .asString();
  }

  /** Has Edith review it too. */
  String shown() {
    var id = waiting();
    district
        .as(People.EDITH)
        .send("POST", INTERVIEWS + "/" + id + "/review", null, Map.of("If-Match", "\"1\""))
        .expectOk("review");
    return id;
  }

  /** Erases every interview. */
  void forget() {
    var list = district.as(People.EMIL).get(INTERVIEWS).expectOk("interviews").json();
    for (var item : list.path("items").values()) {
      var id = item.path("interview").path("id").asString();
      district
          .as(People.EMIL)
          .post(INTERVIEWS + "/" + id + "/withdrawal", null)
          .expectOk("nothing stays behind");
    }
  }
}
