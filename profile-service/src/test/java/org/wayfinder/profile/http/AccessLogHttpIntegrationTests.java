package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;

/** Who reads a student's record is written down before they see it, and the student can look. */
class AccessLogHttpIntegrationTests extends RunningService {

  @Autowired private MongoDatabase database;

  private SchoolFixture school;
  private Person carl;
  private Person ann;

  @BeforeEach
  void aStudentWithAProfile() {
    school = district().school();
    carl = school.counsellor();
    ann = school.student(carl.id());
    ann.saveFirst("{\"riasec\":{\"social\":31.25}}").isStatus(201);
  }

  private String record() {
    return "/api/students/" + ann.id();
  }

  private List<String> reads() {
    var reads = new ArrayList<String>();
    for (var item : ann.api().get(record() + "/accesses").isStatus(200).json().at("/items")) {
      reads.add(item.at("/readerId").asString() + " " + item.at("/what").asString());
    }
    return reads;
  }

  private String pseudonym() {
    var found = database.getCollection("accessPseudonyms").find(new Document("_id", ann.id()));
    return Objects.requireNonNull(found.first()).getString("pseudonym");
  }

  @Test
  void theStudentSeesWhoReadTheRecordButNotThemselves() {
    ann.api().get(ann.profile()).isStatus(200);
    assertThat(reads()).isEmpty();
    carl.api().get(record()).isStatus(200);
    carl.api().get(ann.profile()).isStatus(200);
    carl.api().get("/api/caseloads/" + carl.id() + "/students").isStatus(200);
    assertThat(reads())
        .containsExactlyInAnyOrder(
            carl.id() + " record", carl.id() + " profile", carl.id() + " caseload");
  }

  @Test
  void readersAreNamedForAsLongAsTheyAreOnTheRoster() {
    carl.api().get(record()).isStatus(200);
    var accesses = record() + "/accesses";
    var named = ann.api().get(accesses).json().at("/items/0/readerName").asString();
    assertThat(named).isEqualTo(carl.api().get("/api/me").text("/displayName"));

    var staff = "/api/schools/" + school.id() + "/staff/" + carl.id();
    var tag = school.admin().get(staff).isStatus(200).etag();
    school.admin().with("If-Match", tag).delete(staff).isStatus(204);
    var gone = ann.api().get(accesses).json().at("/items/0");
    assertThat(gone.path("readerName").isNull()).isTrue();
    assertThat(gone.path("readerId").asString()).isEqualTo(carl.id());
  }

  @Test
  void anExportAndTheProgressOfAnAssignmentAreReadsToo() {
    var assignment =
        carl.api()
            .post(
                "/api/caseloads/" + carl.id() + "/assignments",
                "{\"title\":\"Autumn\",\"dueOn\":\"%s\",\"students\":{\"all\":true}}"
                    .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(7)))
            .isStatus(201);
    carl.api().get("/api/caseloads/" + carl.id() + "/students/export").isStatus(200);
    carl.api().get("/api/assignments/" + assignment.text("/id") + "/students").isStatus(200);
    assertThat(reads()).containsExactlyInAnyOrder(carl.id() + " export", carl.id() + " assignment");
  }

  @Test
  void whatAnotherServiceShowsIsLoggedByTheQuestionThatLetsItShow() {
    var relation = "/api/me/students/" + ann.id();
    assertThat(carl.api().get(relation).isStatus(200).json().at("/reading").isNull()).isTrue();
    assertThat(reads()).as("asking alone shows nothing").isEmpty();
    var asked = carl.api().get(relation + "?reading=recommendation").isStatus(200);
    assertThat(asked.text("/reading")).isEqualTo("recommendation");
    ann.api().get(relation + "?reading=recommendation").isStatus(200);
    carl.api().get("/api/caseloads/" + carl.id() + "/students?reading=worklist").isStatus(200);
    assertThat(reads())
        .containsExactlyInAnyOrder(carl.id() + " recommendation", carl.id() + " worklist");
  }

  @Test
  void noFreeTextGetsIntoTheLogAndStrangersGetNothingIntoIt() {
    for (var odd : List.of("<b>", "record", "")) {
      carl.api()
          .get("/api/me/students/" + ann.id() + "?reading=" + encoded(odd))
          .isProblem(400, "malformed-request");
    }
    school
        .counsellor()
        .api()
        .get("/api/me/students/" + ann.id() + "?reading=review")
        .isProblem(404, "not-found");
    assertThat(reads()).isEmpty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aPageIsOneEntryThatNamesOnlyWhomItShowed() {
    school.student(carl.id());
    school.student(carl.id());
    var list = "/api/caseloads/" + carl.id() + "/students?limit=1";
    var shown = carl.api().get(list).isStatus(200).text("/items/0/id");
    var entries = database.getCollection("accesses").find(new Document("readerId", carl.id()));
    var found = entries.into(new ArrayList<>());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().getList("shown", String.class)).hasSize(1);
    assertThat(found.getFirst().toJson()).doesNotContain(shown);
  }

  @Test
  void whoMayNotReadLeavesNoEntryAndLearnsNothing() {
    var stranger = school.counsellor();
    stranger.api().get(record()).isProblem(404, "not-found");
    stranger.api().get(record() + "/accesses").isProblem(404, "not-found");
    carl.api().get(record() + "/accesses").isProblem(403, "forbidden");
    carl.api().get(record() + "/accesses/verification").isProblem(403, "forbidden");
    school.admin().get(record() + "/accesses").isStatus(200);
    assertThat(reads()).isEmpty();
  }

  @Test
  void readsAtOnceAreAllInTheChain() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers = new ArrayList<Future<?>>();
      for (int i = 0; i < 24; i++) {
        answers.add(threads.submit(() -> carl.api().get(record()).isStatus(200)));
      }
      for (var answer : answers) {
        answer.get();
      }
    }
    var chain = ann.api().get(record() + "/accesses/verification").isStatus(200).json();
    assertThat(chain.at("/intact").asBoolean()).isTrue();
    assertThat(chain.at("/entries").asInt()).isEqualTo(24);
  }

  @Test
  void aChangedEntryBreaksTheChain() {
    carl.api().get(record()).isStatus(200);
    carl.api().get(record()).isStatus(200);
    carl.api().get(record()).isStatus(200);
    database
        .getCollection("accesses")
        .updateOne(
            new Document("_id", pseudonym() + "/2"),
            new Document("$set", new Document("readerId", "sta_somebody")));
    var chain = ann.api().get(record() + "/accesses/verification").isStatus(200).json();
    assertThat(chain.at("/intact").asBoolean()).isFalse();
    assertThat(chain.at("/entries").asInt()).isEqualTo(1);
  }

  @Test
  void whatCannotBeLoggedIsNotShown() {
    carl.api().get(record()).isStatus(200);
    var takesTheNumber = new Document("_id", pseudonym() + "/2").append("chain", "other");
    database.getCollection("accesses").insertOne(takesTheNumber.append("number", 2L));
    carl.api().get(record()).isProblem(503, "unavailable");
    carl.api().get(ann.profile()).isProblem(503, "unavailable");
    ann.api().get(ann.profile()).isStatus(200);
    database.getCollection("accesses").deleteOne(new Document("_id", takesTheNumber.get("_id")));
  }

  @Test
  void pagesGoFromTheNewestToTheOldest() {
    carl.api().get(record()).isStatus(200);
    carl.api().get(ann.profile()).isStatus(200);
    var first = ann.api().get(record() + "/accesses?limit=1").isStatus(200);
    var next = record() + "/accesses?limit=1&after=" + first.text("/next");
    var second = ann.api().get(next).isStatus(200);
    assertThat(List.of(first.text("/items/0/what"), second.text("/items/0/what")))
        .containsExactlyInAnyOrder("record", "profile");
    assertThat(second.json().at("/next").isString()).isFalse();
    ann.api().get(record() + "/accesses?after=nonsense").isProblem(400, "invalid-cursor");
  }

  @Test
  void erasureDestroysWhomThePseudonymStoodForAndLeavesTheEntries() {
    carl.api().get(record()).isStatus(200);
    var pseudonym = pseudonym();
    ann.api()
        .with("If-Match", "\"1\"")
        .post(record() + "/erasure", "{\"reason\":\"student-asked\"}")
        .isStatus(202);
    var pseudonyms = database.getCollection("accessPseudonyms");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> pseudonyms.countDocuments(new Document("_id", ann.id())) == 0);
    var left = database.getCollection("accesses").countDocuments(new Document("chain", pseudonym));
    assertThat(left).isEqualTo(1);
  }
}
