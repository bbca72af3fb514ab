package org.wayfinder.system.fault;

import static org.wayfinder.system.fault.FaultKind.BLACK_HOLE;
import static org.wayfinder.system.fault.FaultKind.CUT;
import static org.wayfinder.system.fault.FaultKind.FREEZE;
import static org.wayfinder.system.fault.FaultKind.KILL;
import static org.wayfinder.system.fault.FaultKind.LATE_WRITE;
import static org.wayfinder.system.fault.FaultKind.SLOW;
import static org.wayfinder.system.fault.Victim.BROKER;
import static org.wayfinder.system.fault.Victim.CATALOG;
import static org.wayfinder.system.fault.Victim.PROFILE;
import static org.wayfinder.system.fault.Victim.RECOMMENDATION_2;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What is broken when, on whom, for how long: a function of the seed alone, so that a run can be
 * repeated. First the moments that the invariants fear most, then everything that can happen to
 * each process in turn, then random pairs that overlap.
 */
record FaultPlan(long seed, List<FaultRound> rounds) {

  private static final Duration FROZEN = Duration.ofSeconds(20);

  /** By chance one of these; killing is cheap, and freezing takes long. */
  private static final List<FaultKind> IN_PAIRS =
      List.of(KILL, KILL, KILL, SLOW, SLOW, CUT, CUT, CUT, BLACK_HOLE, BLACK_HOLE, FREEZE);

  private static final int PAIRS_BETWEEN_WORST = 20;

  FaultPlan {
    rounds = List.copyOf(rounds);
  }

  /** The plan of a seed, with at least so many faults. */
  static FaultPlan of(long seed, int count) {
    return new FaultPlan(seed, new Drawing(seed, count).rounds());
  }

  /** The same without its first rounds. */
  FaultPlan without(int first) {
    return new FaultPlan(seed, rounds.subList(first, rounds.size()));
  }

  int faults() {
    return rounds.stream().mapToInt(round -> round.faults().size()).sum();
  }

  Duration length() {
    return rounds.stream().map(FaultRound::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** Draws rounds until there are enough. */
  private static final class Drawing {

    private final Random random;
    private final int count;
    private final List<FaultRound> drawn = new ArrayList<>();
    private int faults;

    Drawing(long seed, int count) {
      this.random = new Random(seed);
      this.count = count;
    }

    List<FaultRound> rounds() {
      add(lostBatch(), true);
      add(lateWrite(), true);
      add(unpublished(), true);
      turn().forEach(round -> add(round, false));
      for (var pairs = 1; faults < count; pairs++) {
        add(pair(), false);
        if (pairs % PAIRS_BETWEEN_WORST == 0) {
          add(worst(), true);
        }
      }
      return drawn;
    }

    private void add(List<Fault> round, boolean settled) {
      if (faults < count) {
        drawn.add(new FaultRound(round, millis(500, 1_500), settled));
        faults += round.size();
      }
    }

    /**
     * A worker's write is still on its way when the worker loses its students to the other one, who
     * ranks newer versions with a newer edition; then the write arrives.
     */
    private List<Fault> lateWrite() {
      return List.of(
          new Fault(RECOMMENDATION_2, LATE_WRITE, Duration.ZERO, Duration.ofSeconds(26)),
          new Fault(RECOMMENDATION_2, FREEZE, millis(1_500, 2_500), FROZEN),
          new Fault(CATALOG, KILL, millis(3_000, 4_000), Duration.ZERO));
    }

    /** A worker falls behind, then can't write what it has read, and then it is gone. */
    private List<Fault> lostBatch() {
      return List.of(
          new Fault(RECOMMENDATION_2, SLOW, Duration.ZERO, Duration.ofSeconds(4)),
          new Fault(RECOMMENDATION_2, BLACK_HOLE, Duration.ofSeconds(3), Duration.ofSeconds(7)),
          new Fault(RECOMMENDATION_2, KILL, millis(4_000, 7_000), Duration.ZERO));
    }

    /** Saves can't be published, and then whoever knows of them is gone. */
    private List<Fault> unpublished() {
      return List.of(
          new Fault(BROKER, CUT, Duration.ZERO, millis(3_000, 5_000)),
          new Fault(PROFILE, KILL, millis(1_000, 2_500), Duration.ZERO));
    }

    private List<Fault> worst() {
      return switch (random.nextInt(3)) {
        case 0 -> lateWrite();
        case 1 -> lostBatch();
        default -> unpublished();
      };
    }

    /** Everything that can happen to everybody, in an order of its own each time. */
    private List<List<Fault>> turn() {
      var turn = new ArrayList<List<Fault>>();
      for (var victim : Victim.values()) {
        for (var kind : FaultKind.values()) {
          if (FaultKind.ORDINARY.contains(kind)) {
            turn.add(List.of(new Fault(victim, kind, Duration.ZERO, alone(kind))));
          }
        }
      }
      Collections.shuffle(turn, random);
      return turn;
    }

    private Duration alone(FaultKind kind) {
      return switch (kind) {
        case KILL -> Duration.ZERO;
        case FREEZE -> FROZEN;
        case SLOW, CUT -> millis(2_000, 5_000);
        case BLACK_HOLE, LATE_WRITE -> millis(3_000, 9_000);
      };
    }

    private List<Fault> pair() {
      var victims = new ArrayList<>(List.of(Victim.values()));
      Collections.shuffle(victims, random);
      var first = inPair(victims.get(0), Duration.ZERO);
      // A killed process takes some seconds to come back; that counts as the fault going on.
      var during = Math.max(first.lasts().toMillis(), 3_000);
      return List.of(first, inPair(victims.get(1), millis(0, during)));
    }

    private Fault inPair(Victim victim, Duration after) {
      var kind = IN_PAIRS.get(random.nextInt(IN_PAIRS.size()));
      var lasts =
          switch (kind) {
            case KILL -> Duration.ZERO;
            case FREEZE -> millis(4_000, 12_000);
            case SLOW, CUT, BLACK_HOLE, LATE_WRITE -> millis(1_000, 5_000);
          };
      return new Fault(victim, kind, after, lasts);
    }

    private Duration millis(long from, long to) {
      return Duration.ofMillis(random.nextLong(from, to));
    }
  }
}
