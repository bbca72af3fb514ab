package org.wayfinder.system.fault;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.supervisor.ProcessState;
import org.wayfinder.system.People;

/** Waits until there is nothing left to do, which must come about without anybody's hand. */
final class QuietSystem {

  private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("fault.quiet", 120));

  private final FaultStack stack;
  private final TestSchool school;
  private final MongoRecommendations stored;
  private final Findings findings;

  QuietSystem(FaultStack stack, TestSchool school, MongoRecommendations stored, Findings findings) {
    this.stack = stack;
    this.school = school;
    this.stored = stored;
    this.findings = findings;
  }

  /** Waits for each part in turn; what is not quiet in time is a violation. */
  void await(List<StudentAtWork> students) {
    var end = System.nanoTime() + LIMIT.toNanos();
    part(end, "not every process is up", this::isUp);
    try (var backlog = new KafkaBacklog(stack.bootstrapServers())) {
      part(end, "the outbox is not empty", this::isOutboxEmpty);
      part(end, "workers are behind", () -> backlog.lag() == 0);
      part(end, "not every acknowledged version is ranked", () -> isRanked(students));
      part(end, "there are dead letters", () -> backlog.deadLetters() == 0);
    }
  }

  private void part(long end, String otherwise, Callable<Boolean> quiet) {
    var left = Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis());
    try {
      Awaitility.await()
          .atMost(Duration.ofMillis(left).plusSeconds(2))
          .pollInterval(Duration.ofMillis(200))
          .ignoreExceptions()
          .until(quiet);
    } catch (ConditionTimeoutException _) {
      findings.violation("%s %d s after the last fault".formatted(otherwise, LIMIT.toSeconds()));
    }
  }

  private boolean isUp() {
    return stack.processes().allMatch(status -> status.state() == ProcessState.UP);
  }

  private boolean isOutboxEmpty() {
    var otto = new WayfinderClient(school.gateway()).signIn(People.OTTO.login(), People.PASSWORD);
    var outbox = otto.get("/api/operations/outbox").expectOk("outbox").json();
    return outbox.path("pending").asLong(-1) == 0;
  }

  private boolean isRanked(List<StudentAtWork> students) {
    Map<String, Integer> ranked = new HashMap<>();
    stored.eachNewest(each -> ranked.put(each.studentId(), each.profileVersion()));
    return students.stream()
        .allMatch(student -> ranked.getOrDefault(student.id(), 0) >= student.lastAcknowledged());
  }
}
