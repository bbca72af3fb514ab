package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * The installation a school runs, from the images on: people work in it, each process of it dies,
 * it is scaled, and what it logs is read. In this order, since each step is on what the one before
 * has left, as at a school.
 */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComposeSystemTests {

  private static final List<String> IMAGES =
      List.of(
          ComposeInsight.JRE,
          "mongo:8",
          "apache/kafka:4.3.1",
          "postgres:17",
          "quay.io/keycloak/keycloak:26.7.3",
          "prom/prometheus:v3.5.3");
  private static final List<String> OURS =
      List.of("gateway", "catalog-service", "profile-service", "recommendation-service");
  private static final long MOST_ABOVE_BASE = 200_000_000;
  private static final Pattern TROUBLE = Pattern.compile("\\b(ERROR|FATAL)\\b|\"s\":\"[EF]\"");

  /**
   * Not trouble: Keycloak asks an empty database for its tables before it makes them, Kafka's first
   * step starts without a configuration for its logging, and a busy machine makes it slow.
   */
  private static final Pattern KNOWN =
      Pattern.compile(
          "relation \"[\\w.]+\" does not exist|Reconfiguration failed: No configuration found"
              + "|Exceptionally slow controller event");

  private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{20,}");
  private static final Path LOG = Path.of("target", "compose.log");

  private static final ComposeStack STACK = new ComposeStack();
  private static final ComposeInsight INSIGHT = new ComposeInsight(STACK);
  private static @Nullable ComposeSchool school;
  private static long begun;

  @BeforeAll
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  static void startFromNothing() {
    DockerEngine.require("the tests of Docker Compose", IMAGES);
    begun = System.nanoTime();
    DockerEngine.run(
            Duration.ofMinutes(5),
            Map.of(),
            DockerEngine.command("./wayfinder", "build", "--images"))
        .expectOk("./wayfinder build --images");
    step("images made");
    STACK.up();
    step("healthy from empty volumes");
    school = ComposeSchool.open(STACK);
    step("school set up");
  }

  @AfterAll
  static void takeDown() throws IOException {
    if (begun != 0) {
      Files.writeString(LOG, STACK.logs());
      STACK.close();
      step("taken down");
    }
  }

  @Test
  @Order(1)
  void noImageIsMoreThanALittleAboveItsBase() {
    var base = ComposeInsight.size(ComposeInsight.JRE);
    for (var service : OURS) {
      var above = ComposeInsight.size("wayfinder/" + service + ":0.1.0") - base;
      DockerEngine.say(
          "compose: image of %s: %d MB above its base".formatted(service, above / 1_000_000));
      assertThat(above).as(service).isPositive().isLessThanOrEqualTo(MOST_ABOVE_BASE);
    }
  }

  @Test
  @Order(2)
  void aStudentSavesAndIsRankedAndTheirCounsellorReviewsIt() {
    var student = school().student();
    var saved = student.save(Profiles.laboratory()).expectOk("save").json();
    var ranking =
        student.recommendation(saved.path("version").asLong()).expectOk("recommendation").json();
    assertThat(ranking.path("profileVersion")).isEqualTo(saved.path("version"));
    var first = ranking.at("/frameworks/0/clusters/0/id").asString();

    var counsellor = school().counsellor();
    var seen = counsellor.get(student.path("/recommendations")).expectOk("counsellor").json();
    assertThat(seen.path("frameworks")).isEqualTo(ranking.path("frameworks"));
    var review =
        Map.of(
            "recommendation",
            "%d-%d-%d"
                .formatted(
                    seen.path("profileVersion").asLong(),
                    seen.path("edition").asLong(),
                    seen.path("engineVersion").asLong()),
            "status",
            "discussed",
            "verdicts",
            List.of(Map.of("cluster", first, "decision", "accept", "reason", "conversation")),
            "sharedNote",
            "Well done.",
            "confidentialNote",
            ComposeSchool.CONFIDENTIAL);
    counsellor.put(student.path("/review"), review, "If-Match", "\"0\"").expectOk("review");
    assertThat(student.client().get(student.path("/review")).expectOk("read").text())
        .contains(first, "Well done.")
        .doesNotContain(ComposeSchool.CONFIDENTIAL);
    step("saved, ranked and reviewed");
  }

  @Test
  @Order(3)
  void prometheusReachesEveryServiceAndHasTheRules() {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() ->
            assertThat(INSIGHT.prometheus("targets").findValuesAsString("health"))
                .containsExactly("up", "up", "up"));
    assertThat(INSIGHT.prometheus("rules").findValuesAsString("name"))
        .contains("ServiceGone", "WorkerStopped");
  }

  @Test
  @Order(4)
  void nothingGoesWrongAsLongAsNothingDies() {
    var trouble =
        STACK
            .logs()
            .lines()
            .filter(line -> TROUBLE.matcher(line).find() && !KNOWN.matcher(line).find());
    assertThat(trouble).isEmpty();
  }

  @Test
  @Order(5)
  @Timeout(value = 8, unit = TimeUnit.MINUTES)
  void everyContainerComesBackWhenItsProcessDiesAndNothingIsLost() {
    var before = school().student();
    var version = before.version();
    for (var container : STACK.containers()) {
      var dead = System.nanoTime();
      STACK.crash(container);
      DockerEngine.say(
          "compose: %s killed, healthy again after %d s"
              .formatted(container.service(), seconds(dead)));
    }
    var student = school().studentInTheEnd();
    assertThat(student.version()).isEqualTo(version).isPositive();
    assertThat(student.client().get(student.path("/review")).expectOk("review").text())
        .contains("Well done.");
    isRankedAnew(student);
    step("everything killed, and back");
  }

  @Test
  @Order(6)
  void threeInstancesShareTheStudents() {
    STACK.scale("recommendation-service", 3);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(() -> {
          var shares = INSIGHT.partitionsByHost();
          assertThat(shares.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(12);
          assertThat(shares).hasSize(3);
          assertThat(shares.values()).allMatch(share -> share >= 3);
        });
    DockerEngine.say("compose: partitions by instance: " + INSIGHT.partitionsByHost().values());
    isRankedAnew(school().studentInTheEnd());
    step("scaled to three");
  }

  @Test
  @Order(7)
  void noLogAndNoEnvironmentListingHoldsAPersonOrASecret() {
    var passwords = INSIGHT.passwords();
    assertThat(passwords).hasSizeGreaterThanOrEqualTo(9).allMatch(text -> text.length() >= 20);
    var logs = STACK.logs();
    assertThat(logs).hasSizeGreaterThan(1000);
    assertThat(ComposeSchool.confidential()).noneMatch(logs::contains);
    assertThat(passwords).noneMatch(logs::contains);
    assertThat(TOKEN.matcher(logs).results()).isEmpty();

    var ids = STACK.containers().stream().map(ComposeStack.Container::id);
    var arguments = Stream.concat(Stream.of("inspect"), ids);
    var listed = DockerEngine.docker(arguments.toArray(String[]::new)).expectOk("inspect");
    assertThat(passwords).noneMatch(listed::contains);
  }

  private static void isRankedAnew(Student student) {
    var profile = student.version() % 2 == 0 ? Profiles.laboratory() : Profiles.talker();
    var version = student.save(profile).expectOk("save").json().path("version").asLong();
    var ranking = student.recommendation(version).expectOk("recommendation").json();
    assertThat(ranking.path("profileVersion").asLong()).isEqualTo(version);
  }

  private static ComposeSchool school() {
    var open = school;
    if (open == null) {
      throw new AssertionError("The school is not set up");
    }
    return open;
  }

  private static void step(String what) {
    DockerEngine.say("compose: %s after %d s".formatted(what, seconds(begun)));
  }

  private static long seconds(long since) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
  }
}
