package org.wayfinder.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

class PlacesTests {

  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final AtomicLong clock = new AtomicLong();
  private final Places places = places(2, 3, 2, LONG);
  private final Places hurried = places(2, 3, 2, SHORT);

  private Places places(int each, int overall, int waiting, Duration patience) {
    return new Places(
        new LoadProperties(
            each,
            each,
            64,
            overall,
            overall,
            2,
            85,
            0,
            Duration.ZERO,
            waiting,
            patience,
            Duration.ofSeconds(4)),
        clock::get,
        1,
        () -> 0.1);
  }

  @AfterEach
  void stop() {
    places.destroy();
    hurried.destroy();
  }

  @Test
  void refuseWhenNoneIsFreeAndSayWhenToComeBack() {
    places.take("a");
    places.take("a");

    assertThat(places.full("a")).isTrue();
    for (var i = 0; i < 50; i++) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> places.take("a"))
          .satisfies(refusal -> {
            assertThat(refusal.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
            assertThat(refusal.retryAfter())
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
          });
    }
  }

  @Test
  void ofOneServiceAreNotThoseOfAnother() {
    places.take("a");
    places.take("a");

    assertThat(places.full("b")).isFalse();
    places.take("b").close();
  }

  @Test
  void areBoundedForAllServicesTogether() {
    places.take("a");
    places.take("b");
    var last = places.take("c");

    assertThat(places.full("d")).isTrue();
    assertRefused(() -> places.take("d"));

    last.answered();
    places.take("d");
  }

  @Test
  void areGivenBackOnceHoweverOftenTheyAreClosed() {
    places.take("a");
    var second = places.take("a");
    second.answered();
    second.failed();
    second.close();
    second.close();

    places.take("a");
    assertRefused(() -> places.take("a"));
  }

  @Test
  void areNotHeldByAReadThatWaits() {
    var first = hurried.takeToWait("a");
    var second = hurried.takeToWait("a");

    await().atMost(Duration.ofSeconds(5)).until(() -> !hurried.full("a"));
    hurried.take("a").close();

    assertRefused(() -> hurried.takeToWait("a"));
    first.close();
    hurried.takeToWait("a").close();
    second.answered();
    second.close();
  }

  @Test
  void ofOthersAreNotHeldByAServiceThatHangs() {
    hurried.take("hangs");
    hurried.take("hangs");
    hurried.take("a");
    assertThat(hurried.full("b")).isTrue();

    await().atMost(Duration.ofSeconds(5)).until(() -> !hurried.full("b"));
    assertThat(hurried.full("hangs")).as("its own stay taken").isTrue();
  }

  @Test
  void thatHungAreGivenBackOnce() {
    var hung = hurried.take("hangs");
    await().atMost(Duration.ofSeconds(5)).until(() -> hurried.free() == 3);

    hung.failed();
    hung.close();

    assertThat(hurried.free()).isEqualTo(3);
  }

  @Test
  void getFewerWhenAnswersSlowDownAndMoreWhenTheyAreFastAgain() {
    var many = places(10, 500, 500, LONG);
    serve(many, 60, Duration.ofMillis(10), false);
    var fast = many.limit("a");
    assertThat(fast).isGreaterThan(20);

    serve(many, 60, Duration.ofMillis(400), false);
    var slow = many.limit("a");
    assertThat(slow).isLessThan(fast / 2);

    serve(many, 60, Duration.ofMillis(10), false);
    assertThat(many.limit("a")).isGreaterThan(slow);
    many.destroy();
  }

  @Test
  void areNotGivenAwayBecauseReadsWaited() {
    var many = places(10, 500, 500, LONG);
    serve(many, 60, Duration.ofMillis(10), false);
    var before = many.limit("a");

    serve(many, 30, Duration.ofSeconds(4), true);

    assertThat(many.limit("a")).isEqualTo(before);
    many.destroy();
  }

  /** Round for round, takes all places there are and answers after that time. */
  private void serve(Places many, int rounds, Duration time, boolean waiting) {
    for (var round = 0; round < rounds; round++) {
      List<Places.Place> taken = new ArrayList<>();
      while (!many.full("a")) {
        taken.add(waiting ? many.takeToWait("a") : many.take("a"));
      }
      clock.addAndGet(time.toNanos());
      taken.forEach(Places.Place::answered);
      taken.forEach(Places.Place::close);
      clock.addAndGet(Duration.ofMillis(100).toNanos());
    }
  }

  private static void assertRefused(Runnable taking) {
    assertThatExceptionOfType(ProblemException.class).isThrownBy(taking::run);
  }
}
