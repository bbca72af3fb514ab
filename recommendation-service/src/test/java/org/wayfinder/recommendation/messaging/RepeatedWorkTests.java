package org.wayfinder.recommendation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatedWorkTests {

  private static final Duration NEVER = Duration.ofDays(1);

  private final AtomicInteger steps = new AtomicInteger();
  private final AtomicInteger ends = new AtomicInteger();

  private void whileRunning(RepeatedWork work, Runnable check) {
    var thread = new ServiceThread("repeated", work);
    thread.start();
    try {
      check.run();
    } finally {
      thread.stop();
    }
  }

  @Test
  void itStepsAtOnceAndAgainAfterTheInterval() {
    var work = new RepeatedWork("Counting", Duration.ofMillis(1), steps::incrementAndGet);
    whileRunning(work, () -> await().until(() -> steps.get() > 3));
  }

  @Test
  void whatFailsIsTriedAgainBeforeTheIntervalIsOver() {
    var work =
        new RepeatedWork(
            "Failing",
            NEVER,
            () -> {
              if (steps.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
              }
            });
    whileRunning(work, () -> await().until(() -> steps.get() == 3));
    assertThat(steps).as("after a step that worked the interval counts").hasValue(3);
  }

  @Test
  void theEndComesOnceWhenItIsToldToStop() {
    var work = new RepeatedWork("Ending", NEVER, steps::incrementAndGet, ends::incrementAndGet);
    whileRunning(
        work,
        () -> {
          await().until(() -> steps.get() == 1);
          assertThat(ends).hasValue(0);
        });
    assertThat(ends).hasValue(1);
  }

  @Test
  void anEndThatFailsDoesNotHoldTheStop() {
    var work =
        new RepeatedWork(
            "Ending badly",
            NEVER,
            steps::incrementAndGet,
            () -> {
              ends.incrementAndGet();
              throw new IllegalStateException("the database is away");
            });
    whileRunning(work, () -> await().until(() -> steps.get() == 1));
    assertThat(ends).hasValue(1);
  }
}
