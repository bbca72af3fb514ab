package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.MailServer;
import org.wayfinder.profile.testing.RunningService;

/** Whoever hasn't finished what is due is reminded, in the portal and by a real e-mail. */
class ReminderHttpIntegrationTests extends RunningService {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired private MongoDatabase database;

  private Person carl;
  private Person ann;

  @BeforeEach
  void aStudentInACaseload() {
    var school = district().school();
    carl = school.counsellor();
    ann = school.student(carl.id());
  }

  private String assign(int inDays) {
    return carl.api()
        .post(
            "/api/caseloads/" + carl.id() + "/assignments",
            "{\"title\":\"Autumn interests\",\"dueOn\":\"%s\",\"students\":{\"all\":true}}"
                .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(inDays)))
        .isStatus(201)
        .text("/id");
  }

  private String reminders() {
    return "/api/students/" + ann.id() + "/reminders";
  }

  private List<MimeMessage> mailed() {
    return MailServer.shared().sentTo(ann.email());
  }

  private static String messageId(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void soonDueIsOneReminderAndOneLetter() throws Exception {
    assign(1);
    await().atMost(PATIENCE).until(() -> mailed().size() == 1);
    var letter = mailed().getFirst();
    assertThat(letter.getSubject()).contains("Autumn interests");
    assertThat(letter.getContent().toString()).contains("Hello Ann").doesNotContain("Archer");
    await().until(() -> ann.api().get(reminders()).text("/items/0/mail").equals("sent"));
    var reminder = ann.api().get(reminders()).json().at("/items/0");
    assertThat(reminder.path("kind").asString()).isEqualTo("before");
    var id = reminder.path("id").asString();
    assertThat(messageId(letter)).contains(id);
    assertThat(ann.api().get(reminders()).json().at("/items")).hasSize(1);
    assertThat(carl.api().get(reminders()).json().at("/items")).hasSize(1);

    ann.api().post(reminders() + "/" + id + "/seen", "{}").isStatus(204);
    assertThat(ann.api().get(reminders()).json().at("/items/0/seenAt").isNull()).isFalse();
  }

  @Test
  void aLetterWhoseSenderDiedIsSentByAnotherWithTheSameId() {
    assign(1);
    await().atMost(PATIENCE).until(() -> mailed().size() == 1);
    await().until(() -> ann.api().get(reminders()).text("/items/0/mail").equals("sent"));
    // As if the instance had died after the server took it, before it could say so.
    var due = new Document("mail", "due").append("nextAt", Date.from(Instant.EPOCH));
    database
        .getCollection("reminders")
        .updateOne(new Document("studentId", ann.id()), new Document("$set", due));
    await().atMost(PATIENCE).until(() -> mailed().size() == 2);
    assertThat(mailed().stream().map(ReminderHttpIntegrationTests::messageId).distinct())
        .hasSize(1);
  }

  @Test
  void aLetterWaitsForAServerThatIsDownAndIsSentOnce() {
    MailServer.shared().stop();
    try {
      assign(1);
      await()
          .atMost(PATIENCE)
          .until(() -> database.getCollection("reminders").countDocuments(tried()) == 1);
      assertThat(ann.api().get(reminders()).text("/items/0/mail")).isEqualTo("due");
    } finally {
      MailServer.shared().restart();
    }
    await().atMost(PATIENCE).until(() -> mailed().size() == 1);
    await().until(() -> ann.api().get(reminders()).text("/items/0/mail").equals("sent"));
  }

  /** Ann's reminders whose letter a server didn't take, more than once. */
  private Document tried() {
    return new Document("studentId", ann.id()).append("attempts", new Document("$gte", 2));
  }

  @Test
  void byHandIsOnceADay() {
    var path = "/api/assignments/" + assign(30) + "/reminders";
    assertThat(carl.api().post(path, "{}").isStatus(200).json().at("/reminded").asInt()).isOne();
    assertThat(carl.api().post(path, "{}").isStatus(200).json().at("/reminded").asInt()).isZero();
    await().atMost(PATIENCE).until(() -> mailed().size() == 1);
    ann.api().post(path, "{}").isProblem(404, "not-found");
  }

  @Test
  void whoSaidNoIsAskedForNothing() {
    ann.api()
        .put(
            "/api/students/" + ann.id() + "/consents/profiling",
            "{\"given\":false,\"wording\":\"profiling-1\"}")
        .isStatus(200);
    var path = "/api/assignments/" + assign(30) + "/reminders";
    assertThat(carl.api().post(path, "{}").isStatus(200).json().at("/reminded").asInt()).isZero();
    assertThat(mailed()).isEmpty();
  }

  @Test
  void strangersSeeNone() {
    district().school().student().api().get(reminders()).isProblem(404, "not-found");
    carl.api().post(reminders() + "/rem_unknown/seen", "{}").isProblem(403, "forbidden");
    ann.api().post(reminders() + "/rem_unknown/seen", "{}").isProblem(404, "not-found");
  }

  @Test
  void erasureTakesRemindersAlong() {
    carl.api().post("/api/assignments/" + assign(30) + "/reminders", "{}").isStatus(200);
    var tag = ann.api().get("/api/students/" + ann.id()).etag();
    ann.api()
        .with("If-Match", tag)
        .post("/api/students/" + ann.id() + "/erasure", "{\"reason\":\"student-asked\"}")
        .isStatus(202);
    var ofAnn = new Document("studentId", ann.id());
    await()
        .atMost(PATIENCE)
        .until(() -> database.getCollection("reminders").countDocuments(ofAnn) == 0);
  }
}
