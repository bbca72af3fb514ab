package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayfinder.local.supervisor.ProcessState;
import org.wayfinder.local.supervisor.ProcessStatus;

/** A process that is killed comes back by itself, and what was acknowledged is ranked. */
class CrashSystemTests {

  private final District district = District.running();

  @ParameterizedTest
  @ValueSource(strings = {"recommendation-service", "profile-service", "broker", "database"})
  void whatWasAcknowledgedIsRankedThoughAProcessIsKilled(String process) {
    var dan = Student.of(People.DAN);
    dan.save(Profiles.laboratory()).expectOk("save before");
    var saved = dan.save(Profiles.talker()).expectOk("save").json().path("version").asLong();
    kill(process);
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions()
        .untilAsserted(() -> {
          var answer = dan.client().get(dan.path("/recommendations"));
          assertThat(answer.status()).isEqualTo(200);
          assertThat(answer.json().path("profileVersion").asLong()).isEqualTo(saved);
        });
    assertThat(dan.version()).isEqualTo(saved);
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .untilAsserted(() -> {
          var next = dan.save(profile()).expectOk("save after").json().path("version").asLong();
          dan.recommendation(next).expectOk("ranked after");
        });
  }

  private void kill(String name) {
    var before = process(name);
    ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          var now = process(name);
          return now.pid() != before.pid() && now.state() == ProcessState.UP;
        });
  }

  private ProcessStatus process(String name) {
    return district.stack().processes().stream()
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static java.util.Map<String, Object> profile() {
    var random = ThreadLocalRandom.current();
    return Profiles.riasecOnly(List.of(5, 38, random.nextInt(10, 30), 20, 9, 12));
  }
}
