package org.wayfinder.system.fault;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What people do all the time: students save and read, a counsellor looks, and somebody watches.
 */
final class Workload implements AutoCloseable {

  private static final int STUDENT_MILLIS = 600;
  private static final int COUNSELLOR_MILLIS = 400;
  private static final int WATCH_MILLIS = 20;
  private static final int END_SECONDS = 30;

  private final ScheduledThreadPoolExecutor threads;
  private final Findings findings;

  private Workload(int people, Findings findings) {
    this.threads = new ScheduledThreadPoolExecutor(people);
    this.findings = findings;
  }

  static Workload start(
      List<StudentAtWork> students,
      CounsellorAtWork counsellor,
      MongoRecommendations database,
      Findings findings) {
    var workload = new Workload(students.size() + 2, findings);
    for (var student : students) {
      workload.repeat(student::step, STUDENT_MILLIS);
    }
    workload.repeat(counsellor::step, COUNSELLOR_MILLIS);
    var seen = new NewestSeen("whoever looks into the database", findings);
    workload.repeat(() -> database.watch(seen), WATCH_MILLIS);
    return workload;
  }

  private void repeat(Runnable step, long millis) {
    var begin = Math.floorMod(step.hashCode(), millis);
    var _ =
        threads.scheduleWithFixedDelay(
            () -> {
              try {
                step.run();
              } catch (RuntimeException | Error e) {
                findings.violation("the workload itself failed: %s".formatted(e));
              }
            },
            begin,
            millis,
            TimeUnit.MILLISECONDS);
  }

  /** Returns when nobody does anything any more. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
        findings.violation(
            "somebody waits for an answer for more than %d s".formatted(END_SECONDS));
        threads.shutdownNow();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
