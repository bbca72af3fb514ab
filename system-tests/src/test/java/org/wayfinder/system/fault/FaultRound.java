package org.wayfinder.system.fault;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Faults that belong together.
 *
 * @param calm before the next round
 * @param settled whether it begins only when both workers share the students, or it would hit
 *     nothing
 */
record FaultRound(List<Fault> faults, Duration calm, boolean settled) {

  FaultRound {
    faults = List.copyOf(faults);
  }

  Duration length() {
    return faults.stream().map(Fault::end).max(Comparator.naturalOrder()).orElseThrow().plus(calm);
  }
}
