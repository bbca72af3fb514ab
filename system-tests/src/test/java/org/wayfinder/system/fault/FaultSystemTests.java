package org.wayfinder.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wayfinder.system.People;

/**
 * Whatever crashes, hangs or is cut off while people work: nothing that was acknowledged is lost,
 * and every recommendation is what the engine says. {@code -Dfault.seed} repeats a run, {@code
 * -Dfault.count} makes it shorter, {@code -Dfault.skip} leaves out so many rounds at the beginning.
 */
@Tag("long")
class FaultSystemTests {

  private final long seed = Long.getLong("fault.seed", ThreadLocalRandom.current().nextInt());
  private final int count = Integer.getInteger("fault.count", 200);
  private final int skip = Integer.getInteger("fault.skip", 0);
  private final Findings findings = new Findings();
  private FaultStack stack;
  private TestSchool school;

  @BeforeEach
  void start() throws IOException {
    var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "fault-");
    People.writeAccounts(data.toAbsolutePath().resolve("sign-in"));
    stack = FaultStack.start(data.toAbsolutePath());
    school = TestSchool.in(stack.local(), People.CROWD);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void nothingAcknowledgedIsLostAndEveryRecommendationIsTheEngines() throws Exception {
    var plan = FaultPlan.of(seed, count).without(skip);
    System.out.printf(
        "[fault] seed %d: %d faults in %d rounds, about %d s%n[fault] again with: %s%n",
        seed, plan.faults(), plan.rounds().size(), plan.length().toSeconds(), again());
    var students = StudentAtWork.crowd(school, seed, findings);
    var injector = new FaultInjector(stack);
    try (var stored = new MongoRecommendations(stack.mongodbUri())) {
      var begun = System.nanoTime();
      try (var _ =
          Workload.start(students, new CounsellorAtWork(school, findings), stored, findings)) {
        for (var round : plan.rounds()) {
          injector.run(round, fault -> report(begun, fault));
        }
        stack.heal();
      }
      var lasted = Duration.ofNanos(System.nanoTime() - begun);
      new QuietSystem(stack, school, stored, findings).await(students);
      var checker = new FaultChecker(school, stored, findings);
      checker.check(school, students);
      summary(students, injector, checker, lasted);
    }
    assertThat(findings.violations()).as("again with: %s", again()).isEmpty();
    assertThat(injector.injected()).isEqualTo(plan.faults());
    assertThat(students)
        .allSatisfy(
            student -> assertThat(student.lastAcknowledged()).isGreaterThan(plan.faults() / 5));
  }

  private static void report(long begun, Fault fault) {
    System.out.printf(
        "[fault] %4d s: %s%n", Duration.ofNanos(System.nanoTime() - begun).toSeconds(), fault);
  }

  private void summary(
      Iterable<StudentAtWork> students,
      FaultInjector injector,
      FaultChecker checker,
      Duration lasted) {
    var acknowledged = 0;
    for (var student : students) {
      acknowledged += student.acknowledged().size();
    }
    System.out.printf(
        "[fault] seed %d: %d faults in %d s; %d versions acknowledged, %d stored rankings equal to"
            + " the engine's with %d editions; %d violations%n[fault] answers: %s%n",
        seed,
        injector.injected(),
        lasted.toSeconds(),
        acknowledged,
        checker.compared(),
        checker.editions(),
        findings.violations().size(),
        findings.counts());
  }

  private String again() {
    return "mvn verify -am -pl system-tests,catalog-service,profile-service,gateway"
        + " -Dtest=FaultSystemTests -Dsurefire.failIfNoSpecifiedTests=false"
        + " -Dexcluded.test.groups= -Dfault.seed="
        + seed
        + " -Dfault.count="
        + count
        + (skip > 0 ? " -Dfault.skip=" + skip : "");
  }
}
