package org.wayfinder.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverallPlacesTests {

  private static final double IDLE = 0.3;
  private static final double BUSY = 0.95;
  private static final int PROCESSORS = 2;

  private final OverallPlaces places = places(Duration.ofSeconds(20));

  /** 32 places at most, 16 usually, 2 at least, and a line of 4. */
  private static OverallPlaces places(Duration standing) {
    var second = Duration.ofSeconds(1);
    return new OverallPlaces(
        new LoadProperties(1, 1, 1, 32, 8, 1, 85, 2, standing, 1, second, second), PROCESSORS);
  }

  @Test
  void areTheUsualOnesWhileTheProcessorsHaveTimeLeft() {
    IntStream.range(0, 100).forEach(_ -> places.learn(IDLE));

    assertThat(places.number()).isEqualTo(16);
  }

  @Test
  void areFewerByThreeQuartersDownToTheLeastWhileTheyHaveNoneAndAllAreTaken() {
    take(16);
    places.learn(BUSY);
    assertThat(places.number()).isEqualTo(4);

    IntStream.range(0, 100).forEach(_ -> places.learn(BUSY));
    assertThat(places.number()).isEqualTo(PROCESSORS);
  }

  @Test
  void areLeftAloneWhileThereIsOneForEverybodyWhateverKeepsTheProcessorsBusy() {
    take(15);
    IntStream.range(0, 100).forEach(_ -> places.learn(BUSY));

    assertThat(places.number()).isEqualTo(16);
  }

  @Test
  void areFewerWhenSomebodyFoundNoneSinceTheLastLook() {
    var hurried = places(Duration.ZERO);
    IntStream.range(0, 16).forEach(_ -> assertThat(hurried.take()).isTrue());
    assertThat(hurried.take()).isFalse();
    IntStream.range(0, 16).forEach(_ -> hurried.giveBack());

    hurried.learn(BUSY);
    assertThat(hurried.number()).isEqualTo(4);
    hurried.learn(BUSY);
    assertThat(hurried.number()).as("one more, since nobody went without").isEqualTo(5);
  }

  @Test
  void areAllBackHalfASecondAfterTheProcessorsHaveTimeAgain() {
    crowd();
    IntStream.range(0, 10).forEach(_ -> places.learn(IDLE));

    assertThat(places.number()).isEqualTo(16);
  }

  @Test
  void areMoreWhenAllAreTakenAndItIsNotTheProcessorsThatAreSlow() {
    take(16);
    places.learn(IDLE);
    assertThat(places.number()).as("the crowd may have come in the middle").isEqualTo(16);
    places.learn(IDLE);
    assertThat(places.number()).isEqualTo(32);

    take(16);
    IntStream.range(0, 5).forEach(_ -> places.learn(IDLE));
    assertThat(places.number()).as("at most").isEqualTo(32);
  }

  @Test
  void areNoMoreThanUsualWhenTheCrowdThatFillsThemKeepsTheProcessorsBusy() {
    take(16);
    places.learn(IDLE);
    places.learn(BUSY);
    assertThat(places.number()).isEqualTo(4);
  }

  @Test
  void areTheUsualOnesAgainWhenNoMoreAreNeeded() {
    take(16);
    IntStream.range(0, 2).forEach(_ -> places.learn(IDLE));
    places.giveBack();
    places.learn(IDLE);
    assertThat(places.number()).isEqualTo(16);
  }

  @Test
  void areTheUsualOnesWhereTheLoadCannotBeTold() {
    crowd();
    IntStream.range(0, 5).forEach(_ -> places.learn(-1));
    IntStream.range(0, 5).forEach(_ -> places.learn(Double.NaN));

    assertThat(places.number()).isEqualTo(16);
  }

  @Test
  void takenOnesAreNotTakenAwayButNotGivenAgain() {
    take(16);
    IntStream.range(0, 100).forEach(_ -> places.learn(BUSY));

    IntStream.range(0, 14).forEach(_ -> places.giveBack());
    var waiting = CompletableFuture.supplyAsync(places::take);
    await().during(Duration.ofMillis(200)).until(() -> !waiting.isDone());

    places.giveBack();
    assertThat(waiting.join()).isTrue();
  }

  @Test
  void areGivenToThoseInLineWhichEnds() {
    take(16);
    List<Integer> served = new CopyOnWriteArrayList<>();
    var line = new ArrayList<CompletableFuture<Void>>();
    for (var i = 0; i < 4; i++) {
      assertThat(places.full()).isFalse();
      var number = i;
      line.add(
          CompletableFuture.runAsync(
              () -> {
                assertThat(places.take()).isTrue();
                served.add(number);
                places.giveBack();
              },
              task -> Thread.ofVirtual().start(task)));
      await().until(() -> places.inLine() == number + 1);
    }

    assertThat(places.full()).isTrue();
    assertThat(places.take()).isFalse();

    places.giveBack();
    line.forEach(CompletableFuture::join);
    assertThat(served).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void areNotWaitedForLongerThanIsSaid() {
    var hurried = places(Duration.ofMillis(30));
    IntStream.range(0, 16).forEach(_ -> assertThat(hurried.take()).isTrue());

    assertThat(hurried.take()).isFalse();
    assertThat(hurried.inLine()).isZero();
  }

  /** Comes, makes the places as few as can be, and goes. */
  private void crowd() {
    take(16);
    IntStream.range(0, 100).forEach(_ -> places.learn(BUSY));
    assertThat(places.number()).isEqualTo(PROCESSORS);
    IntStream.range(0, 16).forEach(_ -> places.giveBack());
  }

  private void take(int number) {
    IntStream.range(0, number).forEach(_ -> assertThat(places.take()).isTrue());
  }
}
