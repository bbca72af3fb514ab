package org.wayfinder.profile.republication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.consent.MongoConsentStore;
import org.wayfinder.profile.consent.Profiling;
import org.wayfinder.profile.interest.MongoProfileVersionStore;
import org.wayfinder.profile.interest.ProfileVersion;
import org.wayfinder.profile.outbox.StudentPublisher;
import org.wayfinder.profile.outbox.StudentState;
import org.wayfinder.profile.outbox.StudentStates;
import org.wayfinder.profile.person.MongoPeople;
import org.wayfinder.profile.student.MongoStudentStore;
import org.wayfinder.profile.testing.TestDatabase;

/** The job step by step, on the embedded database, with a publisher and a clock of the test. */
class RepublicationWorkerIntegrationTests {

  private static final RepublicationProperties BATCHES_OF_TWO =
      new RepublicationProperties(
          2, Duration.ofMillis(7), Duration.ofSeconds(9), Duration.ofSeconds(30));

  private final MongoDatabase database = TestDatabase.embedded();
  private final StudentStates states =
      new StudentStates(
          new MongoStudentStore(database, Clock.systemUTC()),
          new MongoProfileVersionStore(database),
          new Profiling(new MongoConsentStore(database, Clock.systemUTC()), Clock.systemUTC()));
  private final MongoRepublicationStore store = new MongoRepublicationStore(database);
  private final List<StudentState> published = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private int nextId;
  private final Republications republications =
      new Republications(store, prefix -> prefix + nextId++, clock);
  private final RepublicationWorker worker = worker(taking(Integer.MAX_VALUE));

  @BeforeEach
  void fiveStudents() {
    for (var i = 5; i >= 1; i--) {
      insertStudent("stu_" + i);
    }
    insertVersion("stu_2", 1);
    insertVersion("stu_2", 2);
  }

  @Test
  void everybodysNewestStateIsPublishedInOrderAndInBatches() {
    assertThat(worker.step()).as("nothing to do").isEqualTo(Duration.ofSeconds(9));
    var job = republications.request(Republication.Reason.CONSUMER_BEHIND);

    assertThat(worker.step()).isEqualTo(Duration.ofMillis(7));
    var begun = store.find(job.id()).orElseThrow();
    assertThat(begun.state()).isEqualTo(Republication.State.RUNNING);
    assertThat(begun.total()).isEqualTo(5);
    assertThat(begun.published()).isEqualTo(2);
    steps(worker, 3);

    assertThat(published)
        .extracting(StudentState::studentId)
        .containsExactly("stu_1", "stu_2", "stu_3", "stu_4", "stu_5");
    assertThat(published.get(1).profile()).extracting(ProfileVersion::version).isEqualTo(2L);
    assertThat(published.get(0).profile()).isNull();
    var done = store.find(job.id()).orElseThrow();
    assertThat(done.state()).isEqualTo(Republication.State.DONE);
    assertThat(done.published()).isEqualTo(5);
    assertThat(worker.step()).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void afterACrashAnotherInstanceGoesOnAfterTheLastAcknowledgedBatchWhenTheLeaseHasLapsed() {
    republications.request(Republication.Reason.REQUESTED);
    worker.step();
    var other = worker(taking(Integer.MAX_VALUE));
    other.step();
    assertThat(published).as("the lease is another one's").hasSize(2);

    now = now.plusSeconds(31);
    steps(other, 3);

    assertThat(published)
        .extracting(StudentState::studentId)
        .containsExactly("stu_1", "stu_2", "stu_3", "stu_4", "stu_5");
    assertThat(republications.list(null, 9))
        .singleElement()
        .extracting(Republication::state)
        .isEqualTo(Republication.State.DONE);
  }

  @Test
  void whoHasLostTheLeaseWhilePublishingChangesNothing() {
    var job = republications.request(Republication.Reason.REQUESTED);
    var slow =
        worker(batch -> {
          now = now.plusSeconds(31);
          steps(worker, 4);
          return batch;
        });
    slow.step();
    var done = store.find(job.id()).orElseThrow();
    assertThat(done.state()).isEqualTo(Republication.State.DONE);
    assertThat(done.published()).isEqualTo(5);
  }

  @Test
  void aBatchThatWasNotAcknowledgedIsPublishedAgain() {
    var job = republications.request(Republication.Reason.REQUESTED);
    var broken = worker(taking(1));
    assertThatThrownBy(broken::step).isInstanceOf(IllegalStateException.class);
    assertThat(store.find(job.id()).orElseThrow().published()).isZero();
    now = now.plusSeconds(31);
    steps(worker, 4);
    assertThat(published)
        .extracting(StudentState::studentId)
        .containsExactly("stu_1", "stu_1", "stu_2", "stu_3", "stu_4", "stu_5");
  }

  @Test
  void aRequestJoinsTheOneThatWaits() {
    var first = republications.request(Republication.Reason.TOPIC_REPLACED);
    assertThat(republications.request(Republication.Reason.CONSUMER_BEHIND)).isEqualTo(first);
    assertThat(republications.requestByPerson(null))
        .isEqualTo(new Republications.Answer(first, false));
  }

  @Test
  void whileOneRunsAPersonIsServedByItButWhatIsFoundOutNeedsAnother() {
    var running = republications.request(Republication.Reason.REQUESTED);
    worker.step();
    var asked = republications.requestByPerson(null);
    assertThat(asked.created()).isFalse();
    assertThat(asked.republication().id()).isEqualTo(running.id());

    var next = republications.request(Republication.Reason.TOPIC_REPLACED);
    assertThat(next.id()).isNotEqualTo(running.id());
    steps(worker, 8);

    assertThat(published).hasSize(10);
    assertThat(republications.list(null, 9))
        .extracting(Republication::id, Republication::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(next.id(), Republication.State.DONE),
            org.assertj.core.groups.Tuple.tuple(running.id(), Republication.State.DONE));
  }

  private RepublicationWorker worker(StudentPublisher publisher) {
    return new RepublicationWorker(store, states, publisher, BATCHES_OF_TWO, clock);
  }

  /** Takes so many of each batch. */
  private StudentPublisher taking(int most) {
    return batch -> {
      var taken = batch.subList(0, Math.min(most, batch.size()));
      published.addAll(taken);
      return taken;
    };
  }

  private static void steps(RepublicationWorker worker, int times) {
    for (var i = 0; i < times; i++) {
      worker.step();
    }
  }

  private void insertStudent(String id) {
    MongoPeople.in(database)
        .get()
        .insertOne(
            new Document("_id", id)
                .append("kind", "student")
                .append("schoolId", "sch_1")
                .append("login", id)
                .append("loginKey", id)
                .append("givenName", "Ann")
                .append("familyName", "Archer")
                .append("roles", List.of("student"))
                .append("grade", 10)
                .append("counsellorIds", List.of("stf_1"))
                .append("version", 1L));
  }

  private void insertVersion(String studentId, long version) {
    database
        .getCollection("profileVersions")
        .insertOne(
            Document.parse(
                """
                {"_id":"%s/%d","studentId":"%s","version":{"$numberLong":"%d"},
                 "savedAt":{"$date":"2026-11-20T10:00:00Z"},"riasec":{"social":30.0},
                 "activities":{},"workValues":{},"statedChoices":{"clusters":[],"careers":[]},
                 "notForMe":{"clusters":[],"careers":[]},"consistencyPairs":[]}
                """
                    .formatted(studentId, version, studentId, version)));
  }
}
