package org.wayfinder.system.fault;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.client.SignInException;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.system.People;

/** A counsellor who looks at the caseload again and again. */
final class CounsellorAtWork {

  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final TestSchool school;
  private final Findings findings;
  private final NewestSeen seen;
  private @Nullable WayfinderClient session;

  CounsellorAtWork(TestSchool school, Findings findings) {
    this.school = school;
    this.findings = findings;
    this.seen = new NewestSeen("the counsellor", findings);
  }

  void step() {
    try {
      var client = session;
      if (client == null) {
        session =
            new WayfinderClient(school.gateway(), PATIENCE)
                .signIn(People.CARLA.login(), People.PASSWORD);
        return;
      }
      var answer =
          client.get("/api/caseloads/" + school.counsellorId() + "/recommendations?limit=100");
      findings.count("read caseload " + answer.status());
      if (answer.status() == 401) {
        session = null;
      }
      if (answer.status() == 500) {
        findings.violation("the caseload was answered with 500: %s".formatted(answer.text()));
      }
      for (var item : answer.json().path("items")) {
        if (item.hasNonNull("profileVersion")) {
          seen.saw(
              item.path("studentId").asString(),
              item.path("profileVersion").asLong(),
              item.path("edition").asLong());
        }
      }
    } catch (UncheckedIOException | SignInException e) {
      findings.count("no answer: " + e.getClass().getSimpleName());
    }
  }
}
