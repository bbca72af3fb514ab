package org.wayfinder.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultPlanTests {

  private static final int FULL = 200;

  @Test
  void theSameSeedGivesTheSamePlanAndAnotherOneAnother() {
    assertThat(FaultPlan.of(7, FULL)).isEqualTo(FaultPlan.of(7, FULL));
    assertThat(FaultPlan.of(8, FULL).rounds()).isNotEqualTo(FaultPlan.of(7, FULL).rounds());
  }

  @Test
  void aShorterPlanIsTheBeginningOfALongerOne() {
    assertThat(FaultPlan.of(7, FULL).rounds()).startsWith(shortPlan());
  }

  private static FaultRound[] shortPlan() {
    return FaultPlan.of(7, 40).rounds().toArray(FaultRound[]::new);
  }

  @Test
  void holdsAsManyFaultsAsWereAskedFor() {
    assertThat(FaultPlan.of(7, FULL).faults()).isBetween(FULL, FULL + 2);
    assertThat(FaultPlan.of(7, 40).faults()).isBetween(40, 42);
  }

  @Test
  void everythingHappensToEverybodyAloneAndFreezingTakesTwentySeconds() {
    var alone =
        FaultPlan.of(7, FULL).rounds().stream()
            .map(FaultRound::faults)
            .filter(faults -> faults.size() == 1)
            .map(faults -> faults.getFirst())
            .toList();
    for (var victim : Victim.values()) {
      assertThat(alone)
          .filteredOn(fault -> fault.victim() == victim)
          .extracting(Fault::kind)
          .containsExactlyInAnyOrderElementsOf(FaultKind.ORDINARY);
    }
    assertThat(alone)
        .filteredOn(fault -> fault.kind() == FaultKind.FREEZE)
        .allMatch(fault -> fault.lasts().equals(Duration.ofSeconds(20)));
  }

  @Test
  void pairsHitTwoDifferentProcessesAtOverlappingTimes() {
    var pairs =
        FaultPlan.of(7, FULL).rounds().stream()
            .skip(3 + (long) Victim.values().length * FaultKind.ORDINARY.size())
            .map(FaultRound::faults)
            .filter(faults -> faults.size() == 2)
            .filter(faults -> faults.get(0).victim() != faults.get(1).victim())
            .toList();
    assertThat(pairs).hasSizeGreaterThan(60);
    assertThat(pairs)
        .allSatisfy(pair -> {
          var first = pair.get(0);
          var counted = Math.max(first.lasts().toMillis(), 3_000);
          assertThat(pair.get(1).after()).isLessThan(Duration.ofMillis(counted));
        });
  }

  @Test
  void takesLessThanAQuarterOfAnHourWhateverTheSeed() {
    assertThat(LongStream.range(0, 200).mapToObj(seed -> FaultPlan.of(seed, FULL).length()))
        .allSatisfy(length -> assertThat(length).isLessThan(Duration.ofMinutes(15)));
  }
}
