package org.wayfinder.benchmark.freshness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.wayfinder.benchmark.report.Aim;
import org.wayfinder.benchmark.report.Measurement;
import org.wayfinder.benchmark.report.Section;
import org.wayfinder.benchmark.report.Setting;
import org.wayfinder.benchmark.school.School;
import org.wayfinder.benchmark.school.Student;

/**
 * How long it takes from the answer to a save until the recommendation is read, at a steady rate.
 * Each save has its moment, whatever became of those before it, so a stall shows in all who wait.
 */
public final class FreshnessBenchmark implements Measurement {

  private static final int PER_SECOND = 50;
  private static final int STUDENTS = 100;

  private static final int SECONDS = 40;

  /** Fresh JVMs can't keep a rate that they keep when warm, so the warm-up has none. */
  private static final int WARM_UP_AT_ONCE = 4;

  private static final int WARM_UP_SAVES = 600;
  private static final int MOST_WARM_UPS = 20;

  /** Warm is who gained less than this in two turns; compilers work for minutes. */
  private static final double GAIN = 1.03;

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(50);

  @Override
  public Section measure(Setting setting) {
    // A second at least between two saves of one student, so that none meets the one before.
    var students = Math.max(PER_SECOND, setting.scaled(STUDENTS));
    try (var school = School.start(setting.work().resolve("stack"), students)) {
      var done = warmUp(setting, school);
      var waits = run(school, done, setting.scaled(SECONDS) * PER_SECOND, PER_SECOND);
      return section(waits);
    }
  }

  /** Returns after how many saves the stack got no faster. */
  private static int warmUp(Setting setting, School school) {
    var saves = setting.scaled(WARM_UP_SAVES);
    var best = 0.0;
    var standing = 0;
    var turn = 0;
    for (; turn < setting.scaled(MOST_WARM_UPS) && standing < 2; turn++) {
      var began = System.nanoTime();
      asFastAsItGoes(school, turn * saves, saves);
      var perSecond = saves * 1e9 / (System.nanoTime() - began);
      setting.say(String.format(Locale.ROOT, "warming up: %.0f saves/s", perSecond));
      standing = perSecond > best * GAIN ? 0 : standing + 1;
      best = Math.max(best, perSecond);
    }
    return turn * saves;
  }

  private static void asFastAsItGoes(School school, int before, int saves) {
    var places = new Semaphore(WARM_UP_AT_ONCE);
    var students = school.students();
    var waits = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = before; i < before + saves; i++) {
        var number = 1 + i / students.size();
        var student = students.get(i % students.size());
        places.acquireUninterruptibly();
        waits.add(
            threads.submit(() -> {
              try {
                wait(student, number, school.activities());
              } finally {
                places.release();
              }
            }));
      }
    }
    waits.forEach(Future::resultNow); // which fails if one did
  }

  /**
   * Saves so many profiles, a steady number a second; returns nanoseconds, sorted.
   *
   * @throws IllegalStateException when a save was refused or its recommendation was not read
   */
  private static List<Long> run(School school, int before, int saves, int perSecond) {
    var students = school.students();
    var waits = new ArrayList<CompletableFuture<Long>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < saves; i++) {
        var number = 1 + (before + i) / students.size();
        var student = students.get((before + i) % students.size());
        var due =
            CompletableFuture.delayedExecutor(
                i * 1_000L / perSecond, TimeUnit.MILLISECONDS, threads);
        waits.add(
            CompletableFuture.supplyAsync(() -> wait(student, number, school.activities()), due));
      }
      var nanos = new ArrayList<Long>();
      for (var wait : waits) {
        nanos.add(wait.get(5, TimeUnit.MINUTES));
      }
      return nanos.stream().sorted().toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long wait(Student student, int number, List<String> activities) {
    student.save(number, activities);
    var acknowledged = System.nanoTime();
    while (!student.read(number)) {
      // As a page does that is told to try again; the wait goes on, and counts.
      if (System.nanoTime() - acknowledged > LONGEST.toNanos()) {
        throw new IllegalStateException("Version " + number + " was not ranked in " + LONGEST);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return System.nanoTime() - acknowledged;
  }

  private static Section section(List<Long> waits) {
    var p50 = percentile(waits, 50);
    var p95 = percentile(waits, 95);
    var p99 = percentile(waits, 99);
    return new Section(
        "Freshness: from saved to readable",
        "Milliseconds from the answer to a save until the recommendation for that version was read through the gateway, the whole stack on this machine and the load beside it.",
        List.of("saves", "a second", "p50 ms", "p95 ms", "p99 ms"),
        List.of(
            List.of(
                String.format(Locale.ROOT, "%,d", waits.size()),
                Integer.toString(PER_SECOND),
                text(p50),
                text(p95),
                text(p99))),
        List.of(
            Aim.atMost("saved to readable, p50, ms", 100, p50),
            Aim.atMost("saved to readable, p99, ms", 500, p99)),
        List.of());
  }

  private static double percentile(List<Long> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
  }

  private static String text(double millis) {
    return String.format(Locale.ROOT, "%.0f", millis);
  }
}
