package org.wayfinder.system;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A question in the catalogue's draft, of which nothing stays behind. */
final class DraftedQuestion {

  private static final String QUESTIONS = "/api/catalog/draft/faq";

  private final District district;
  private final String id = "own-question-" + UUID.randomUUID();

  DraftedQuestion(District district) {
    this.district = district;
  }

  /** Its content. */
  Map<String, Object> body() {
    return Map.of(
        "id",
        id,
        "question",
        Map.of("en", "Is it so?"),
        "answer",
        Map.of("en", "It is."),
        "related",
        List.of());
  }

  /** Drafts it, and gives its id. */
  String drafted() {
    district.as(People.EDITH).post(QUESTIONS, body()).expectOk("question");
    return id;
  }

  /** Takes it out of the draft if it is there. */
  void forget() {
    var path = QUESTIONS + "/" + id;
    var there = district.as(People.EDITH).get(path);
    there
        .header("ETag")
        .ifPresent(tag ->
            district
                .as(People.EDITH)
                .send("DELETE", path + "/change", null, Map.of("If-Match", tag))
                .expectOk("nothing stays behind"));
  }
}
