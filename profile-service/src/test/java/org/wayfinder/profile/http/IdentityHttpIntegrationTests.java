package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.testing.Answer;
import org.wayfinder.profile.testing.District;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;
import org.wayfinder.service.testing.TestTokens;

/** Who a caller becomes on the roster. */
class IdentityHttpIntegrationTests extends RunningService {

  private SchoolFixture school;
  private String staffPath;

  @BeforeEach
  void aSchool() {
    school = district().school();
    staffPath = "/api/schools/" + school.id() + "/staff";
  }

  @Test
  void everybodySeesWhoTheyAre() {
    var me = school.counsellor().api().get("/api/me").isStatus(200);
    assertThat(me.text("/kind")).isEqualTo("staff");
    assertThat(me.text("/displayName")).isEqualTo("Stefan Staff");
    assertThat(me.text("/roles/0")).isEqualTo("counsellor");
    assertThat(me.text("/schoolId")).isEqualTo(school.id());
    var ann = school.student();
    assertThat(ann.api().get("/api/me").text("/id")).isEqualTo(ann.id());
    assertThat(ann.api().get("/api/me/students/" + ann.id()).text("/relation")).isEqualTo("self");
  }

  @Test
  void anotherLoginIsAnotherPerson() {
    var ann = school.student();
    ann.api().get("/api/me").isStatus(200);
    var other = District.email("other");
    school
        .admin()
        .with("If-Match", "\"1\"")
        .put("/api/students/" + ann.id(), District.student(other))
        .isStatus(200);
    ann.api().get("/api/me").isProblem(403, "not-on-roster");
    assertThat(ann.api().as(other).get("/api/me").text("/id")).isEqualTo(ann.id());
  }

  @Test
  void aPersonIsBoundOnceHoweverManySubjectsClaimTheLogin() throws Exception {
    var ann = school.student();
    var attempts =
        IntStream.range(0, 12)
            .mapToObj(i -> TestTokens.shared().of("sub" + i + ann.id(), claim(ann.email())))
            .map(token ->
                (Callable<Answer>) () -> district().anonymous().withToken(token).get("/api/me"))
            .toList();
    try (var threads = Executors.newFixedThreadPool(12)) {
      assertThat(threads.invokeAll(attempts).stream().map(Future::resultNow).map(Answer::status))
          .containsOnlyOnce(200)
          .containsOnly(200, 403);
    }
  }

  @Test
  void requestsOfTheSamePersonAtOnceAllPass() throws Exception {
    var ann = school.student();
    var attempts =
        IntStream.range(0, 12)
            .mapToObj(_ -> (Callable<Answer>) () -> ann.api().get("/api/me"))
            .toList();
    try (var threads = Executors.newFixedThreadPool(12)) {
      assertThat(threads.invokeAll(attempts).stream().map(Future::resultNow).map(Answer::status))
          .containsOnly(200);
    }
  }

  @Test
  void aLoginIsOnOneRosterOnly() {
    var ann = school.student();
    var elsewhere = district().school();
    elsewhere
        .admin()
        .post(
            "/api/schools/" + elsewhere.id() + "/students",
            District.student(ann.email().toUpperCase(Locale.ROOT)))
        .isProblem(409, "conflict");
    school
        .admin()
        .post(staffPath, District.staff(ann.email(), "counsellor"))
        .isProblem(409, "conflict");
  }

  private static Map<String, Object> claim(String email) {
    return Map.of("email", email, "email_verified", true);
  }
}
