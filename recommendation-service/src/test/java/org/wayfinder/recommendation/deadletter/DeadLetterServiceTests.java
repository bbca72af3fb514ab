package org.wayfinder.recommendation.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

class DeadLetterServiceTests {

  private static final Instant NOW = DeadLetters.NOON.plusSeconds(3600);

  private final InMemoryDeadLetterStore store = new InMemoryDeadLetterStore();
  private final FakeReplays replays = new FakeReplays();
  private final DeadLetterService service = serviceAt(NOW);

  private DeadLetterService serviceAt(Instant now) {
    return new DeadLetterService(store, replays, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void aReplayedLetterSaysWhoDidItAndWhen() {
    store.add(List.of(DeadLetters.waiting("a", 1, "not-json")));
    var done = service.replay("a", "stf-otto");
    assertThat(replays.replayed).containsExactly("a");
    assertThat(done.state()).isEqualTo(DeadLetterState.REPLAYED);
    assertThat(done.decision()).isEqualTo(new DeadLetter.Decision("stf-otto", NOW));
    assertThat(store.find("a")).contains(done);
  }

  @Test
  void whoComesSecondHearsWhatHappenedAndDoesNothing() {
    store.add(List.of(DeadLetters.waiting("a", 1, "not-json")));
    service.replay("a", "stf-otto");
    for (ThrowingCallable second :
        List.<ThrowingCallable>of(
            () -> service.replay("a", "stf-olga"), () -> service.discard("a", "stf-olga"))) {
      assertProblem(second, DeadLetterProblems.SETTLED)
          .withMessage("It was replayed at 2026-11-22T13:00:00Z by stf-otto.");
    }
    assertThat(replays.replayed).containsExactly("a");
  }

  @Test
  void nobodyElseDecidesWhileALetterIsReplayed() {
    store.add(List.of(DeadLetters.waiting("a", 1, "not-json")));
    replays.meanwhile =
        _ -> {
          assertProblem(() -> service.replay("a", "stf-olga"), DeadLetterProblems.SETTLED);
          assertProblem(() -> service.discard("a", "stf-olga"), DeadLetterProblems.SETTLED)
              .withMessageContaining("at this moment");
          assertThat(service.discardAll("not-json", "stf-olga")).isZero();
        };
    assertThat(service.replay("a", "stf-otto").state()).isEqualTo(DeadLetterState.REPLAYED);
    assertThat(replays.replayed).containsExactly("a");
  }

  @Test
  void aReplayThatCrashedCanBeTriedAgainAMinuteLater() {
    store.add(List.of(DeadLetters.waiting("a", 1, "not-json")));
    assertThat(store.claim("a", NOW, NOW)).isTrue(); // by an instance that is no more
    assertProblem(() -> service.replay("a", "stf-otto"), DeadLetterProblems.SETTLED);
    var later = serviceAt(NOW.plus(DeadLetterService.CLAIM).plusMillis(1));
    assertThat(later.replay("a", "stf-otto").state()).isEqualTo(DeadLetterState.REPLAYED);
  }

  @Test
  void whileKafkaIsAwayTheLetterGoesOnWaiting() {
    store.add(List.of(DeadLetters.waiting("a", 1, "not-json")));
    replays.away = true;
    assertThatExceptionOfType(KafkaUnavailableException.class)
        .isThrownBy(() -> service.replay("a", "stf-otto"));
    assertThatExceptionOfType(KafkaUnavailableException.class)
        .isThrownBy(() -> replayAll("not-json"));
    replays.away = false;
    assertThat(service.replay("a", "stf-otto").state()).isEqualTo(DeadLetterState.REPLAYED);
  }

  @Test
  void aRecordThatIsGoneExpires() {
    store.add(List.of(DeadLetters.waiting("a", 1, "not-json")));
    replays.gone.add("a");
    assertProblem(() -> service.replay("a", "stf-otto"), DeadLetterProblems.EXPIRED);
    assertProblem(() -> service.replay("a", "stf-otto"), DeadLetterProblems.EXPIRED);
    assertProblem(() -> service.discard("a", "stf-otto"), DeadLetterProblems.EXPIRED);
    assertThat(service.find("a").state()).isEqualTo(DeadLetterState.EXPIRED);
  }

  @Test
  void nothingIsReplayedToATopicThatAHeaderMadeUp() {
    store.add(List.of(DeadLetters.forged("forged")));
    assertProblem(() -> service.replay("forged", "x"), DeadLetterProblems.NOT_REPLAYABLE);
    assertThat(replayAll("not-json").refused()).isEqualTo(1);
    assertThat(replays.replayed).isEmpty();
    assertThat(service.discard("forged", "x").state()).isEqualTo(DeadLetterState.DISCARDED);
  }

  @Test
  void aRecordThatWasTooLargeCannotBeReplayed() {
    store.add(List.of(DeadLetters.leftOut("large")));
    assertProblem(() -> service.replay("large", "x"), DeadLetterProblems.NOT_REPLAYABLE)
        .withMessageContaining("too large");
  }

  @Test
  void anUnknownLetterIsNotFound() {
    assertProblem(() -> service.find("nothing"), ProblemType.NOT_FOUND);
    assertProblem(() -> service.replay("nothing", "x"), ProblemType.NOT_FOUND);
    assertProblem(() -> service.discard("nothing", "x"), ProblemType.NOT_FOUND);
  }

  @Test
  void replayingACauseTakesItsLettersOldestFirstAndNoOthers() {
    for (var number = 250; number > 0; number--) {
      store.add(List.of(DeadLetters.waiting("%03d".formatted(number), number, "not-json")));
    }
    store.add(List.of(DeadLetters.waiting("other", 1, "foreign-type")));
    replays.gone.add("007");
    var result = replayAll("not-json");
    assertThat(result).isEqualTo(new CauseReplay.Result(249, 1, 0, 0));
    assertThat(replays.replayed).hasSize(249).isSorted().doesNotContain("other", "007");
    assertThat(service.find("other").state()).isEqualTo(DeadLetterState.WAITING);
  }

  @Test
  void whatFailsAgainDuringARunIsNotTakenUpByTheSameRun() {
    store.add(List.of(DeadLetters.waiting("a", 1, "not-json")));
    replays.meanwhile =
        letter -> {
          assertThat(letter.id()).isEqualTo("a");
          store.add(List.of(DeadLetters.waiting("again", 3601, "not-json")));
        };
    assertThat(replayAll("not-json")).isEqualTo(new CauseReplay.Result(1, 0, 0, 1));
  }

  private CauseReplay.Result replayAll(String cause) {
    return new CauseReplay(store, service, replays).run(cause, "stf-otto");
  }

  private static ThrowableAssertAlternative<ProblemException> assertProblem(
      ThrowingCallable call, ProblemType type) {
    return assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(type));
  }
}
