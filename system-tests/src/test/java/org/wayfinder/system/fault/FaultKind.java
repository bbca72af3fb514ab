package org.wayfinder.system.fault;

import java.util.EnumSet;
import java.util.Set;

/** Ways to break something. */
enum FaultKind {
  /** SIGKILL; the supervisor starts it again. Catalog-service comes back with another catalogue. */
  KILL,
  /** SIGSTOP, and SIGCONT afterwards. */
  FREEZE,
  SLOW,
  CUT,
  BLACK_HOLE,
  /** Its next write of a recommendation stays in the wire and arrives when it is over. */
  LATE_WRITE;

  /** Those that anything can suffer. */
  static final Set<FaultKind> ORDINARY = Set.copyOf(EnumSet.complementOf(EnumSet.of(LATE_WRITE)));
}
