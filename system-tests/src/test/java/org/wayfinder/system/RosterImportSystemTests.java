package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.wayfinder.local.client.Answer;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.supervisor.ProcessState;
import org.wayfinder.local.supervisor.ProcessStatus;

/**
 * A big district's roster, imported by a profile-service with the heap that the local stack gives
 * it, also while that service is killed.
 */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RosterImportSystemTests {

  private static final int PEOPLE = 100_000;
  private static final int COUNSELLORS = 300;
  private static final int STUDENTS = PEOPLE - COUNSELLORS;
  private static final int LEFT = 1_000;
  private static final Duration AIM = Duration.ofMinutes(2);

  private static District district;
  private static WayfinderClient founder;

  @BeforeAll
  static void start() {
    district = District.own();
    founder = district.as(People.FOUNDER);
  }

  @AfterAll
  static void stop() {
    district.stack().close();
  }

  @Test
  @Order(1)
  void aHundredThousandPeopleAreCheckedAndBroughtIn() {
    var begun = System.nanoTime();
    var checked = checked(roster(0));
    var looked = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(checked.json().at("/students/added").asInt()).isEqualTo(STUDENTS);
    assertThat(checked.json().at("/staff/added").asInt()).isEqualTo(COUNSELLORS);
    assertThat(checked.json().path("problems").asInt()).isZero();
    var applied = applied(checked);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    System.out.printf(
        "[roster] %,d people: checked in %.1f s, brought in after %.1f s (aim %d s)%n",
        PEOPLE, looked.toMillis() / 1e3, took.toMillis() / 1e3, AIM.toSeconds());
    assertThat(applied.json().at("/progress/done").asInt())
        .isEqualTo(applied.json().at("/progress/total").asInt());
    assertThat(took).isLessThan(AIM.multipliedBy(3));
  }

  @Test
  @Order(2)
  void whatIsKilledHalfwayGoesOnAndDoesNothingTwice() {
    var checked = checked(roster(LEFT));
    assertThat(checked.json().at("/students/left").asInt()).isEqualTo(LEFT);
    assertThat(checked.json().at("/students/added").asInt()).isZero();
    assertThat(checked.json().at("/students/changed").asInt()).isEqualTo(STUDENTS - LEFT);
    apply(checked);
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          var done = founder.get(at(checked)).json().at("/progress/done").asInt();
          return done > STUDENTS / 4 && done < STUDENTS;
        });
    kill("profile-service");
    awaitState(checked, "applied");

    var again = checked(roster(LEFT));
    assertThat(again.json().at("/students/unchanged").asInt()).isEqualTo(STUDENTS - LEFT);
    assertThat(again.json().at("/students/added").asInt()).isZero();
    assertThat(again.json().at("/students/changed").asInt()).isZero();
    assertThat(again.json().at("/students/left").asInt()).isZero();
  }

  private static Answer checked(byte[] zip) {
    var sent =
        founder
            .post(
                "/api/roster-imports",
                zip,
                "Content-Type",
                "application/zip",
                "Idempotency-Key",
                UUID.randomUUID().toString())
            .expectOk("sent");
    awaitState(sent, "checked");
    return founder.get(at(sent)).expectOk("checked");
  }

  private static void apply(Answer checked) {
    founder
        .post(at(checked) + "/application", null, "If-Match", checked.header("ETag").orElse(""))
        .expectOk("applying");
  }

  private static Answer applied(Answer checked) {
    apply(checked);
    awaitState(checked, "applied");
    return founder.get(at(checked)).expectOk("applied");
  }

  private static void awaitState(Answer of, String state) {
    await()
        .atMost(Duration.ofMinutes(6))
        .pollInterval(Duration.ofMillis(250))
        .ignoreExceptions()
        .until(() -> {
          var now = founder.get(at(of)).json();
          assertThat(now.path("state").asString()).as(now.toString()).isNotEqualTo("failed");
          return now.path("state").asString().equals(state);
        });
  }

  private static String at(Answer of) {
    return "/api/roster-imports/" + of.json().path("id").asString();
  }

  private static void kill(String name) {
    var before = process(name);
    ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> {
          var now = process(name);
          return now.pid() != before.pid() && now.state() == ProcessState.UP;
        });
  }

  private static ProcessStatus process(String name) {
    return district.stack().processes().stream()
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Everybody a year on when some have left, so that each row that is left is a change. */
  private static byte[] roster(int left) {
    var grade = left == 0 ? 9 : 10;
    var users = new StringBuilder(RosterZip.USERS);
    var classes = new StringBuilder(RosterZip.ENROLLMENTS);
    for (var i = 0; i < COUNSELLORS; i++) {
      users.append(
          "c%1$d,active,true,big,counselor,c%1$d,Cora,Counsel%1$d,c%1$d@district.example,%n"
              .formatted(i));
      classes.append("k%1$d,c%1$d,teacher%n".formatted(i));
    }
    for (var i = left; i < STUDENTS; i++) {
      users.append(
          "s%1$d,active,true,big,student,s%1$d,Stu,Dent%1$d,s%1$d@district.example,%2$d%n"
              .formatted(i, grade));
      classes.append("k%d,s%d,student%n".formatted(i % COUNSELLORS, i));
    }
    return RosterZip.of("big", "Big School", users, classes);
  }
}
