package org.wayfinder.recommendation.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A counsellor sets a day for many students at once, and takes it back. */
class FollowUpIntegrationTests extends ReviewedStudent {

  private static final String FOLLOW_UPS = "/api/caseloads/id-of-fio/follow-ups";
  private static final String BODY = "{\"followUpOn\": \"2026-12-01\", \"studentIds\": %s}";

  @Autowired private MongoDatabase database;

  private String one;
  private String two;

  @BeforeEach
  void aCaseload() {
    var now = System.nanoTime();
    one = "fu-one-" + now;
    two = "fu-two-" + now;
    for (var id : List.of(one, two)) {
      PROFILES.allow("fio", id);
    }
    PROFILES.caseload("fio", "id-of-fio", List.of(one, two));
    ranked("school-1", one, 1);
  }

  private HttpResponse<String> set(String... students) {
    return post(FOLLOW_UPS, "fio", BODY.formatted("[\"" + String.join("\",\"", students) + "\"]"));
  }

  private String status(String id) {
    var review = json(get("/api/students/" + id + "/review", "fio"));
    return review.path("status").asString("") + " " + review.path("followUpOn").asString("");
  }

  private HttpResponse<String> undo(HttpResponse<String> made) {
    return post(FOLLOW_UPS + "/" + json(made).path("id").stringValue() + "/undo", "fio", "{}");
  }

  @Test
  void theDayIsSetForAllAndTakenBackByOneMoreVersion() {
    var written =
        put(
            review(one),
            "fio",
            "\"0\"",
            "{\"status\": \"discussed\", \"sharedNote\": \"Well done\"}");
    assertThat(written.statusCode()).isEqualTo(200);
    var made = set(one, two);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(json(made).path("changed").intValue()).isEqualTo(2);
    assertThat(status(one)).isEqualTo("follow-up 2026-12-01");
    assertThat(status(two)).isEqualTo("follow-up 2026-12-01");
    assertThat(json(get(review(one), "fio")).path("sharedNote").stringValue())
        .isEqualTo("Well done");

    var undone = undo(made);
    assertThat(json(undone).path("changed").intValue()).as(undone.body()).isEqualTo(2);
    assertThat(status(one).strip()).isEqualTo("discussed");
    assertThat(status(two).strip()).isEqualTo("new");
    assertThat(json(get(review(one), "fio")).path("version").intValue()).isEqualTo(3);
    assertThat(json(undo(made)).path("leftAlone").size()).as("undone before").isEqualTo(2);
    assertThat(json(get(review(one), "fio")).path("version").intValue()).isEqualTo(3);
  }

  @Test
  void whatSomebodyWroteSinceIsLeftAlone() {
    var made = set(one, two);
    put(review(one), "fio", "\"1\"", "{\"status\": \"discussed\"}");
    var undone = json(undo(made));
    assertThat(undone.path("leftAlone").path(0).stringValue()).isEqualTo(one);
    assertThat(status(one).strip()).isEqualTo("discussed");
    assertThat(status(two).strip()).isEqualTo("new");
  }

  @Test
  void afterTenMinutesItIsTooLate() {
    var made = set(one);
    database
        .getCollection("followUps")
        .updateOne(
            new Document("_id", json(made).path("id").stringValue()),
            new Document("$set", new Document("at", Date.from(Instant.now().minusSeconds(601)))));
    var late = undo(made);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("too-late-to-undo");
    assertThat(status(one)).isEqualTo("follow-up 2026-12-01");
  }

  @Test
  void oneWhoIsNotInTheCaseloadStopsAllOfIt() {
    var refused = set(one, "somebody-else");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("#/studentIds/1");
    assertThat(status(one).strip()).isEqualTo("new");
    assertThat(post(FOLLOW_UPS, "fio", "{\"studentIds\": []}").statusCode()).isEqualTo(422);
    assertThat(post(FOLLOW_UPS, "fio", BODY.formatted("[]")).statusCode()).isEqualTo(422);
    assertThat(post(FOLLOW_UPS, "fio", "{\"followUpOn\": \"soon\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void onlyTheCounsellorSetsIt() {
    PROFILES.allow("mona-admin", "id-of-fio");
    PROFILES.admin("mona-admin");
    var body = BODY.formatted("[\"" + one + "\"]");
    assertThat(post(FOLLOW_UPS, "mona-admin", body).statusCode()).isEqualTo(403);
    assertThat(post(FOLLOW_UPS, "mallory", body).statusCode()).isEqualTo(404);
    assertThat(post(FOLLOW_UPS + "/fol_unknown/undo", "fio", "{}").statusCode()).isEqualTo(404);
  }
}
