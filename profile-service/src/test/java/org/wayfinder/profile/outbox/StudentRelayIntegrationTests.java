package org.wayfinder.profile.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.consent.MongoConsentStore;
import org.wayfinder.profile.consent.Profiling;
import org.wayfinder.profile.interest.MongoProfileVersionStore;
import org.wayfinder.profile.interest.ProfileVersion;
import org.wayfinder.profile.person.MongoPeople;
import org.wayfinder.profile.person.StudentsChanged;
import org.wayfinder.profile.student.MongoStudentStore;
import org.wayfinder.profile.testing.TestDatabase;

/** The relay on the embedded database, with a publisher that the test controls. */
class StudentRelayIntegrationTests {

  private static final OutboxProperties FAST =
      new OutboxProperties(Duration.ofMillis(20), Duration.ofMillis(100), 3);

  private final MongoDatabase database = TestDatabase.embedded();
  private final MongoStudentStore students = new MongoStudentStore(database, Clock.systemUTC());
  private final MongoProfileVersionStore profiles = new MongoProfileVersionStore(database);
  private final StudentStates states =
      new StudentStates(
          students,
          profiles,
          new Profiling(new MongoConsentStore(database, Clock.systemUTC()), Clock.systemUTC()));
  private final Broker broker = new Broker();
  private final List<StudentRelay> relays = new ArrayList<>();

  @BeforeEach
  void twoStudents() {
    insertStudent("stu_1", 1);
    insertStudent("stu_2", 1);
  }

  @AfterEach
  void stopRelays() {
    relays.forEach(StudentRelay::stop);
  }

  @Test
  void whatACrashLeftPendingIsPublishedByAFreshRelay() {
    insertVersion("stu_1", 1);

    relay(FAST).start();

    untilNothingIsPending();
    assertThat(broker.newestOf("stu_1").map(StudentState::profile))
        .get()
        .extracting(ProfileVersion::version)
        .isEqualTo(1L);
    assertThat(broker.newestOf("stu_2").map(StudentState::rosterVersion)).contains(1L);
  }

  @Test
  void aSaveWakesTheRelayLongBeforeItsNextPoll() {
    var patient = new OutboxProperties(Duration.ofMinutes(5), Duration.ofMinutes(5), 100);
    var relay = relay(patient);
    relay.start();
    untilNothingIsPending();

    insertVersion("stu_1", 1);
    relay.on(new StudentsChanged());

    untilNothingIsPending();
    assertThat(broker.newestOf("stu_1").map(StudentState::profile)).isPresent();
  }

  @Test
  void marksStayWhileTheBrokerIsAwayAndAreClearedWhenItIsBack() {
    broker.away.set(true);
    var relay = relay(FAST);
    relay.start();
    await().until(() -> relay.state() == RelayState.RETRYING);
    assertThat(states.pendingMarks().count()).isEqualTo(2);

    broker.away.set(false);

    untilNothingIsPending();
    await().until(() -> relay.state() == RelayState.RUNNING);
  }

  @Test
  void whatIsSavedBetweenPublishingAndClearingKeepsItsMark() {
    insertVersion("stu_1", 1);
    var saved = new AtomicBoolean();
    broker.afterPublishing =
        () -> {
          if (saved.compareAndSet(false, true)) {
            insertVersion("stu_1", 2);
          }
        };

    relay(FAST).start();

    untilNothingIsPending();
    assertThat(broker.newestOf("stu_1").map(StudentState::profile))
        .get()
        .extracting(ProfileVersion::version)
        .isEqualTo(2L);
  }

  @Test
  void oneStudentWhoFailsDoesNotKeepTheOthers() {
    broker.refused = "stu_1";
    var relay = relay(FAST);
    relay.start();

    await().until(() -> broker.newestOf("stu_2").isPresent());
    await().until(() -> students.marks().students(10).equals(List.of("stu_1")));
    assertThat(relay.state()).isEqualTo(RelayState.RETRYING);
  }

  @Test
  void moreThanABatchIsPublishedAndTwoRelaysDoNoHarm() {
    for (int i = 3; i <= 20; i++) {
      insertStudent("stu_" + i, 1);
    }
    relay(FAST).start();
    relay(FAST).start();

    untilNothingIsPending();
    for (int i = 1; i <= 20; i++) {
      assertThat(broker.newestOf("stu_" + i)).isPresent();
    }
  }

  @Test
  void theRelayEndsWhenItIsStoppedAlsoWhileWaitingAfterFailures() {
    broker.away.set(true);
    var relay = relay(new OutboxProperties(Duration.ofMillis(10), Duration.ofMinutes(5), 10));
    relay.start();
    await().until(() -> relay.state() == RelayState.RETRYING);

    var begun = System.nanoTime();
    relay.stop();

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(relay.isRunning()).isFalse();
  }

  private StudentRelay relay(OutboxProperties properties) {
    var relay = new StudentRelay(states, broker, properties);
    relays.add(relay);
    return relay;
  }

  private void untilNothingIsPending() {
    await().atMost(Duration.ofSeconds(10)).until(() -> states.pendingMarks().count() == 0);
  }

  private void insertStudent(String id, long version) {
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
                .append("version", version)
                .append("pending", true)
                .append("changedAt", Date.from(Instant.now())));
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
                 "notForMe":{"clusters":[],"careers":[]},"consistencyPairs":[],"pending":true}
                """
                    .formatted(studentId, version, studentId, version)));
  }

  /** Takes what is published, unless it is away or refuses a student. */
  private static final class Broker implements StudentPublisher {

    private final List<StudentState> published = new CopyOnWriteArrayList<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile String refused = "";
    private volatile Runnable afterPublishing = () -> {};

    @Override
    public List<StudentState> publish(List<StudentState> states) {
      var taken =
          states.stream()
              .filter(state -> !away.get() && !state.studentId().equals(refused))
              .toList();
      published.addAll(taken);
      afterPublishing.run();
      return taken;
    }

    Optional<StudentState> newestOf(String studentId) {
      return published.stream()
          .filter(state -> state.studentId().equals(studentId))
          .reduce((_, later) -> later);
    }
  }
}
