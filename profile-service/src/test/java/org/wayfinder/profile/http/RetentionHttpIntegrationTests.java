package org.wayfinder.profile.http;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;

/** Who left is erased when the school's time to keep the record is over, and not before. */
class RetentionHttpIntegrationTests extends RunningService {

  @Autowired private MongoDatabase database;

  private SchoolFixture school;
  private Person stays;
  private Person left;

  @BeforeEach
  void somebodyLeft() {
    school = district().school();
    var counsellor = school.counsellor();
    stays = school.student(counsellor.id());
    left = school.student(counsellor.id());
  }

  private String retention() {
    return "/api/schools/" + school.id() + "/retention";
  }

  private void leaves(Person student, Duration ago) {
    database
        .getCollection("people")
        .updateOne(eq("_id", student.id()), set("leftAt", Date.from(Instant.now().minus(ago))));
  }

  private boolean isOnRecord(Person student) {
    return school.admin().get("/api/students/" + student.id()).status() == 200;
  }

  @Test
  void isAYearUntilTheSchoolSaysOtherwise() {
    var usual = school.admin().get(retention()).isStatus(200);
    assertThat(usual.json().path("days").asInt()).isEqualTo(365);
    assertThat(usual.etag()).isEqualTo("\"0\"");

    leaves(left, Duration.ofDays(366));
    leaves(stays, Duration.ofDays(364));

    await().atMost(Duration.ofSeconds(20)).until(() -> !isOnRecord(left));
    assertThat(isOnRecord(stays)).isTrue();
    var erased = school.admin().get("/api/schools/" + school.id() + "/erasures").json();
    assertThat(erased.at("/items/0/reason").asString()).isEqualTo("retention-ended");
    assertThat(erased.at("/items/0/studentId").asString()).isEqualTo(left.id());
    assertThat(erased.path("items")).hasSize(1);
  }

  @Test
  void isWhatTheSchoolSays() {
    leaves(left, Duration.ofDays(31));
    school.admin().with("If-Match", "\"0\"").put(retention(), "{\"days\":30}").isStatus(200);

    await().atMost(Duration.ofSeconds(20)).until(() -> !isOnRecord(left));
    assertThat(isOnRecord(stays)).isTrue();
  }

  @Test
  void isChangedByAdminsWhoSawTheNewest() {
    school.admin().put(retention(), "{\"days\":30}").isProblem(428, "precondition-required");
    school
        .admin()
        .with("If-Match", "\"0\"")
        .put(retention(), "{\"days\":-1}")
        .isProblem(422, "validation-failed");
    school
        .admin()
        .with("If-Match", "\"0\"")
        .put(retention(), "{}")
        .isProblem(422, "validation-failed");
    school.admin().with("If-Match", "\"0\"").put(retention(), "{\"days\":90}").isStatus(200);
    school
        .admin()
        .with("If-Match", "\"0\"")
        .put(retention(), "{\"days\":1}")
        .isProblem(412, "precondition-failed");
    var now = school.admin().get(retention()).isStatus(200);
    assertThat(now.json().path("days").asInt()).isEqualTo(90);
    left.api().get(retention()).isProblem(403, "forbidden");
    district().school().admin().get(retention()).isProblem(404, "not-found");
  }
}
