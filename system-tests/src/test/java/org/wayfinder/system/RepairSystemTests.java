package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.wayfinder.local.supervisor.ProcessState;
import org.wayfinder.local.supervisor.ProcessStatus;

/**
 * What is lost comes back, and nobody touches anything: a broker's data, an old copy of the
 * database of recommendations, records that have expired.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RepairSystemTests {

  private static final Duration HEALED_WITHIN = Duration.ofSeconds(60);
  private static final int STUDENTS = 4;

  private final District district = District.own();
  private final Storage storage = new Storage(district.stack());
  private final List<Student> students =
      IntStream.range(0, STUDENTS)
          .mapToObj(i ->
              Student.fresh(
                  district.stack(), People.crowd(i), district.enrol(People.crowd(i), List.of())))
          .toList();
  private int saves;

  @AfterAll
  void stop() {
    storage.close();
    district.stack().close();
  }

  @Test
  void aBrokerThatLostItsDataGetsEverybodyAgain() throws Exception {
    untilRanked(saveAll());
    var before = done("topic-replaced").size();
    var recommendation = process("recommendation-service");
    signal(recommendation, "STOP");
    var lost = List.of(save(0), save(1));
    untilPublished();

    var broker = process("broker");
    kill(broker);
    storage.deleteBrokerData();
    var whileAway = save(2);
    signal(recommendation, "CONT");
    untilBackFrom(broker);
    var after = save(3);

    var begun = System.nanoTime();
    untilRanked(List.of(lost.get(0), lost.get(1), whileAway, after));
    await().atMost(HEALED_WITHIN).until(() -> done("topic-replaced").size() == before + 1);
    print("broker without its data", begun);
    untilRanked(saveAll());
  }

  @Test
  void anOldCopyOfTheDatabaseIsBroughtUpToDateWhileTheServiceRuns() {
    untilRanked(saveAll());
    var copy = storage.copy();
    var newest = saveAll();
    untilRanked(newest);

    storage.restore(copy);
    var begun = System.nanoTime();
    untilRanked(newest);
    print("old copy, service running", begun);
  }

  @Test
  void anOldCopyOfTheDatabaseIsBroughtUpToDateByAServiceThatStarts() {
    untilRanked(saveAll());
    var copy = storage.copy();
    var newest = saveAll();
    untilRanked(newest);

    kill(process("recommendation-service"));
    storage.restore(copy);
    var begun = System.nanoTime();
    untilRanked(newest);
    print("old copy, service started anew", begun);
  }

  @Test
  void aDatabaseThatIsDroppedIsMadeAgain() {
    var newest = saveAll();
    untilRanked(newest);

    storage.drop();
    var begun = System.nanoTime();
    untilRanked(newest);
    print("dropped database", begun);
    untilRanked(saveAll());
  }

  @Test
  void whatTheTopicNoLongerHoldsIsPublishedAgain() throws Exception {
    untilRanked(saveAll());
    var copy = storage.copy();
    var newest = saveAll();
    untilRanked(newest);
    var before = done("consumer-behind").size();

    storage.expireStates();
    storage.restore(copy);
    var begun = System.nanoTime();
    untilRanked(newest);
    print("old copy, records expired", begun);
    await().atMost(HEALED_WITHIN).until(() -> done("consumer-behind").size() == before + 1);
  }

  /** A version of a student's profile that was acknowledged. */
  private record Saved(Student student, long version) {}

  private List<Saved> saveAll() {
    return IntStream.range(0, STUDENTS).mapToObj(this::save).toList();
  }

  private Saved save(int number) {
    var student = students.get(number);
    saves++;
    var profile = Profiles.riasecOnly(List.of(5, 38, 10 + saves % 20, 20, 9, 12));
    var version = student.save(profile).expectOk("save").json().path("version").asLong();
    return new Saved(student, version);
  }

  private static void untilRanked(List<Saved> saved) {
    await()
        .atMost(HEALED_WITHIN)
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptions()
        .untilAsserted(() -> {
          for (var one : saved) {
            var answer = one.student().client().get(one.student().path("/recommendations"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("profileVersion").asLong()).isEqualTo(one.version());
          }
        });
  }

  private void untilPublished() {
    await()
        .atMost(HEALED_WITHIN)
        .until(() -> {
          var outbox = district.as(People.OTTO).get("/api/operations/outbox").expectOk("outbox");
          return outbox.json().path("pending").asInt() == 0;
        });
  }

  private List<String> done(String reason) {
    var ids = new ArrayList<String>();
    for (var job :
        district
            .as(People.OTTO)
            .get("/api/operations/republications?limit=200")
            .expectOk("republications")
            .json()
            .path("items")) {
      if (job.path("reason").asString().equals(reason)
          && job.path("state").asString().equals("done")) {
        ids.add(job.path("id").asString());
      }
    }
    return ids;
  }

  private static void kill(ProcessStatus process) {
    var handle = ProcessHandle.of(process.pid()).orElseThrow();
    handle.destroyForcibly();
    handle.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  private static void signal(ProcessStatus process, String signal) throws IOException {
    var sent =
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().onExit();
    assertThat(sent.orTimeout(10, TimeUnit.SECONDS).join().exitValue()).isZero();
  }

  private void untilBackFrom(ProcessStatus before) {
    await()
        .atMost(HEALED_WITHIN)
        .until(() -> {
          var now = process(before.name());
          return now.pid() != before.pid() && now.state() == ProcessState.UP;
        });
  }

  private ProcessStatus process(String name) {
    return district.stack().processes().stream()
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void print(String what, long begun) {
    System.out.printf(
        "[repair] %s: healed after %d ms%n", what, (System.nanoTime() - begun) / 1_000_000);
  }
}
