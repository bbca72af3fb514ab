package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.local.client.Answer;

/** A student takes consent back and gives it again, through all services. */
class ConsentSystemTests {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final District district = District.running();
  private final Student ben = Student.of(People.BEN);

  private Answer say(boolean given) {
    var body = Map.of("given", given, "wording", "profiling-1");
    return ben.client().put(ben.path("/consents/profiling"), body).expectOk("consent");
  }

  @AfterEach
  void yes() {
    say(true);
  }

  @Test
  void aRankingGoesWithConsentAndComesBackWithIt() {
    say(true);
    var version = ben.save(Profiles.laboratory()).expectOk("save").json().path("version").asLong();
    var before = ben.recommendation(version).expectOk("recommendation").json();

    say(false);
    assertThat(problem(ben.save(Profiles.talker()))).isEqualTo("409 consent-missing");
    await()
        .atMost(Duration.ofSeconds(2))
        .until(() -> problem(newest()).equals("409 consent-missing"));
    assertThat(ben.version()).as("the profile stays").isEqualTo(version);

    say(true);
    await().atMost(PATIENCE).until(() -> ben.recommendation(version).ok());
    var after = ben.recommendation(version).json();
    assertThat(after.path("frameworks")).isEqualTo(before.path("frameworks"));
  }

  @Test
  void aSchoolThatIsMadeNowAsksForConsent() {
    var made = district.as(People.FOUNDER).post("/api/schools", Map.of("name", "Asking School"));
    assertThat(made.expectOk("school").json().path("consentRequired").asBoolean()).isTrue();
  }

  private Answer newest() {
    return ben.client().get(ben.path("/recommendations"));
  }

  private static String problem(Answer answer) {
    var type = answer.json().path("type").asString("");
    return answer.status() + " " + type.substring(type.lastIndexOf('/') + 1);
  }
}
