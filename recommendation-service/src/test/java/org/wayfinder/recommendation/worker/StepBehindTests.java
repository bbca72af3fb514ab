package org.wayfinder.recommendation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StepBehindTests {

  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void theOwnerGoesOnWhileAStepRuns() throws InterruptedException {
    var owner = new CountDownLatch(1);
    try (var steps = new StepBehind("step")) {
      steps.next(() -> awaited(owner));
      owner.countDown(); // would never come to this if the step ran first
    }
    assertThat(owner.await(0, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void stepsRunOneAfterTheOtherInTheirOrder() {
    try (var steps = new StepBehind("step")) {
      for (var i = 0; i < 100; i++) {
        var step = i;
        steps.next(() -> {
          done.add("begin " + step);
          done.add("end " + step);
        });
      }
    }
    assertThat(done).hasSize(200);
    for (var i = 0; i < 100; i++) {
      assertThat(done.subList(2 * i, 2 * i + 2)).containsExactly("begin " + i, "end " + i);
    }
  }

  @Test
  void aStepThatFailedFailsTheOwnerAndNoOtherIsBegun() {
    assertThatThrownBy(() -> {
          try (var steps = new StepBehind("step")) {
            steps.next(() -> {
              throw new IllegalArgumentException("the first");
            });
            steps.next(() -> done.add("the second"));
          }
        })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the first");
    assertThat(done).isEmpty();
  }

  @Test
  void anOwnerWhoFailsLeavesNoStepRunning() {
    var failing = new CountDownLatch(1);
    assertThatThrownBy(() -> {
          try (var steps = new StepBehind("step")) {
            steps.next(() -> {
              awaited(failing);
              done.add("the step");
            });
            failing.countDown();
            throw new IllegalStateException("the owner");
          }
        })
        .hasMessage("the owner");
    assertThat(done).containsExactly("the step");
  }

  @Test
  void anInterruptIsKeptUntilTheStepIsDone() {
    try (var steps = new StepBehind("step")) {
      steps.next(() -> done.add("the step"));
      Thread.currentThread().interrupt();
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).containsExactly("the step");
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
