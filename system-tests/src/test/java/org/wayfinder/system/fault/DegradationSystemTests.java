package org.wayfinder.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.supervisor.ProcessState;
import org.wayfinder.system.People;

/**
 * What a client sees while one part is away: what goes on, what answers that it can't, how fast,
 * and that everything is back by itself afterwards.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DegradationSystemTests {

  private static final String SIGN_IN = "/oauth2/authorization/wayfinder";
  private static final Duration NORMAL = Duration.ofSeconds(1);
  private static final Duration TIME_LIMIT = Duration.ofSeconds(5);
  private static final Duration WAITING_TIME_LIMIT = Duration.ofSeconds(8);
  private static final Duration BACK = Duration.ofSeconds(60);

  /** Two ways to be away. */
  enum Away {
    /** Its process is dead: connections are refused. */
    DOWN,
    /** It can't be told from one that is slow: connections stay open and nothing comes back. */
    SILENT
  }

  private FaultStack stack;
  private TestSchool school;
  private WayfinderClient ann;
  private String student;

  @BeforeAll
  void start() throws IOException {
    var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "degraded-");
    People.writeAccounts(data.toAbsolutePath().resolve("sign-in"));
    stack = FaultStack.start(data.toAbsolutePath());
    school = TestSchool.in(stack.local(), 1);
    student = "/api/students/" + school.studentIds().getFirst();
    ann = new WayfinderClient(school.gateway()).signIn(People.crowd(0), People.PASSWORD);
  }

  @AfterAll
  void stop() {
    stack.close();
  }

  @BeforeEach
  void everythingWorks() {
    await()
        .atMost(BACK)
        .ignoreExceptions()
        .untilAsserted(() -> {
          var version = save(version()).isOk().answer().json().path("version").asLong();
          recommendation(version).isOk();
          TimedAnswer.of(() -> ann.get("/api/frameworks")).isOk();
        });
  }

  @AfterEach
  void everythingIsBack() {
    for (var victim : Victim.values()) {
      stack.release(victim);
    }
    stack.heal();
    await()
        .atMost(BACK)
        .until(() -> stack.processes().allMatch(status -> status.state() == ProcessState.UP));
  }

  private void away(Victim victim, Away how) {
    switch (how) {
      case DOWN -> {
        stack.wire(victim).become(new Wire.Cut()); // refuses, as a port does that nobody listens on
        stack.hold(victim);
      }
      case SILENT -> stack.wire(victim).become(new Wire.BlackHole());
    }
  }

  private void back(Victim victim) {
    stack.release(victim);
    stack.heal();
  }

  private long version() {
    var newest = ann.get(student + "/profile");
    return newest.status() == 404 ? 0 : newest.expectOk("profile").json().path("version").asLong();
  }

  private static Map<String, Object> profile(long number) {
    return Map.of("riasec", Map.of("realistic", 5, "social", 1 + number % 39));
  }

  /** Saves on top of a version. */
  private TimedAnswer save(long version) {
    return TimedAnswer.of(() ->
        version == 0
            ? ann.put(student + "/profile", profile(1), "If-None-Match", "*")
            : ann.put(
                student + "/profile", profile(version + 1), "If-Match", "\"" + version + "\""));
  }

  private TimedAnswer recommendation(long version) {
    return TimedAnswer.of(() -> ann.get(student + "/recommendations?profileVersion=" + version));
  }

  private TimedAnswer newestRecommendation() {
    return TimedAnswer.of(() -> ann.get(student + "/recommendations"));
  }

  private void isRankedAtLast(long version) {
    await().atMost(BACK).ignoreExceptions().untilAsserted(() -> recommendation(version).isOk());
  }

  @ParameterizedTest
  @EnumSource
  void withoutTheBrokerStudentsSaveAndReadAndAreRankedLater(Away how) {
    var before = version();
    away(Victim.BROKER, how);

    for (var version = before; version < before + 5; version++) {
      save(version).isOk().within(NORMAL);
    }
    var old = newestRecommendation().isOk().within(NORMAL).answer().json();
    assertThat(old.path("profileVersion").asLong()).isEqualTo(before);

    back(Victim.BROKER);
    isRankedAtLast(before + 5);
  }

  @ParameterizedTest
  @EnumSource
  void withoutTheCatalogueRankingGoesOnWithTheLastEdition(Away how) {
    var edition = newestRecommendation().isOk().answer().json().path("edition").asLong();
    var before = version();
    away(Victim.CATALOG, how);

    save(before).isOk().within(NORMAL);
    isRankedAtLast(before + 1);
    var ranked = newestRecommendation().isOk().within(NORMAL).answer().json();
    assertThat(ranked.path("edition").asLong()).isEqualTo(edition);
    for (var path : List.of("/api/frameworks", "/api/careers?limit=5", "/api/editions/current")) {
      TimedAnswer.of(() -> ann.get(path)).isTimeoutOrUnavailable().within(TIME_LIMIT);
    }
    if (how == Away.DOWN) {
      TimedAnswer.of(() -> ann.get("/api/frameworks")).isUnavailable().within(TIME_LIMIT);
    }

    back(Victim.CATALOG);
    await()
        .atMost(BACK)
        .untilAsserted(() -> TimedAnswer.of(() -> ann.get("/api/frameworks")).isOk());
  }

  @ParameterizedTest
  @EnumSource
  void withoutTheDatabaseWritesAreRefusedAndNothingIsHalfWritten(Away how) {
    var before = version();
    away(Victim.DATABASE, how);

    for (var i = 0; i < 3; i++) {
      save(before).isUnavailable().within(TIME_LIMIT);
      newestRecommendation().isUnavailable().within(WAITING_TIME_LIMIT);
    }

    back(Victim.DATABASE);
    await()
        .atMost(BACK)
        .ignoreExceptions()
        .untilAsserted(() -> {
          var now = version();
          assertThat(now).isBetween(before, how == Away.DOWN ? before : before + 1);
          var stored = ann.get(student + "/profile").expectOk("profile").json();
          assertThat(stored.path("riasec").path("social").asLong()).isEqualTo(1 + now % 39);
        });
    isRankedAtLast(version());
    everythingWorks();
  }

  @ParameterizedTest
  @EnumSource
  void withoutTheSignInServerSessionsGoOnAndNewOnesAreToldSo(Away how) {
    var before = version();
    away(Victim.SIGN_IN, how);

    TimedAnswer.of(() -> ann.get("/api/me")).isOk().within(NORMAL);
    save(before).isOk().within(NORMAL);
    recommendation(before + 1).isOk().within(WAITING_TIME_LIMIT);
    var stranger = new WayfinderClient(school.gateway());
    // The gateway knows of it a few seconds later at most.
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> {
          var page =
              TimedAnswer.of(() -> stranger.get(SIGN_IN, "Accept", "text/html"))
                  .within(TIME_LIMIT)
                  .answer();
          assertThat(page.status()).isEqualTo(503);
          assertThat(page.header("Content-Type"))
              .hasValueSatisfying(type -> assertThat(type).contains("html"));
          assertThat(page.header("Retry-After")).isPresent();
        });
    TimedAnswer.of(() -> stranger.get(SIGN_IN)).isUnavailable().within(TIME_LIMIT);

    back(Victim.SIGN_IN);
    await()
        .atMost(BACK)
        .ignoreExceptions()
        .untilAsserted(
            () -> new WayfinderClient(school.gateway()).signIn(People.crowd(0), People.PASSWORD));
  }

  @ParameterizedTest
  @EnumSource
  void withoutProfileServiceRecommendationsAreClosedAndNotOpen(Away how) {
    away(Victim.PROFILE, how);

    // What was answered half a second ago is believed for half a second.
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> newestRecommendation().isTimeoutOrUnavailable());
    for (var i = 0; i < 3; i++) {
      newestRecommendation().isUnavailable().within(WAITING_TIME_LIMIT);
      save(1).isTimeoutOrUnavailable().within(TIME_LIMIT);
    }
    var counsellors = "/api/caseloads/" + school.counsellorId() + "/recommendations";
    TimedAnswer.of(() -> ann.get(counsellors)).isUnavailable().within(WAITING_TIME_LIMIT);
    TimedAnswer.of(() -> ann.get("/api/frameworks")).isOk().within(NORMAL);

    back(Victim.PROFILE);
    await().atMost(BACK).untilAsserted(() -> newestRecommendation().isOk());
  }

  @Test
  void withoutRecommendationServiceSavesGoOn() {
    var before = version();
    away(Victim.RECOMMENDATION, Away.DOWN);
    away(Victim.RECOMMENDATION_2, Away.DOWN);

    for (var version = before; version < before + 5; version++) {
      save(version).isOk().within(NORMAL);
    }
    newestRecommendation().isUnavailable().within(WAITING_TIME_LIMIT);

    back(Victim.RECOMMENDATION);
    back(Victim.RECOMMENDATION_2);
    isRankedAtLast(before + 5);
  }

  @Test
  void aRecommendationServiceThatIsSilentStopsNoSave() {
    var before = version();
    away(Victim.RECOMMENDATION, Away.SILENT);

    save(before).isOk().within(NORMAL);
    newestRecommendation().isTimeoutOrUnavailable().within(WAITING_TIME_LIMIT);
    save(before + 1).isOk().within(NORMAL);

    back(Victim.RECOMMENDATION);
    isRankedAtLast(before + 2);
  }
}
