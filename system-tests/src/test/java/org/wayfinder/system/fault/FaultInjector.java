package org.wayfinder.system.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Does to a stack what a plan says, and takes it back in time. Sleeping is its work. */
final class FaultInjector {

  private static final Duration COMES_BACK = Duration.ofSeconds(90);

  private final FaultStack stack;
  private final CatalogueVariants catalogue;
  private final AtomicInteger injected = new AtomicInteger();

  FaultInjector(FaultStack stack) {
    this.stack = stack;
    this.catalogue = new CatalogueVariants(stack.local().data().catalogue());
  }

  int injected() {
    return injected.get();
  }

  /** Runs one round to its end; a process that is not there to be hit is waited for. */
  void run(FaultRound round, Consumer<Fault> begins) throws InterruptedException {
    if (round.settled()) {
      awaitWorkers();
    }
    var threads =
        round.faults().stream()
            .map(fault -> Thread.ofVirtual().start(() -> run(fault, begins)))
            .toList();
    for (var thread : threads) {
      thread.join();
    }
    Thread.sleep(round.calm());
  }

  private void awaitWorkers() {
    try (var backlog = new KafkaBacklog(stack.bootstrapServers())) {
      await()
          .atMost(COMES_BACK)
          .pollInterval(Duration.ofMillis(500))
          .ignoreExceptions()
          .until(() -> backlog.workers() == 2);
    }
  }

  private void run(Fault fault, Consumer<Fault> begins) {
    try {
      Thread.sleep(fault.after());
      begins.accept(fault);
      switch (fault.kind()) {
        case KILL -> kill(fault.victim());
        case FREEZE -> freeze(fault);
        case SLOW -> wire(fault, FaultStack.slow());
        case CUT -> wire(fault, new Wire.Cut());
        case BLACK_HOLE -> wire(fault, new Wire.BlackHole());
        case LATE_WRITE -> wire(fault, new Wire.HoldBack("newest"));
      }
      injected.incrementAndGet();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void kill(Victim victim) {
    var pid = living(victim);
    if (victim == Victim.CATALOG) {
      catalogue.change();
    }
    Signal.KILL.to(pid);
  }

  private void freeze(Fault fault) throws InterruptedException {
    var pid = living(fault.victim());
    Signal.STOP.to(pid);
    try {
      Thread.sleep(fault.lasts());
    } finally {
      Signal.CONT.to(pid);
    }
  }

  private void wire(Fault fault, Wire state) throws InterruptedException {
    var wire = stack.wire(fault.victim());
    wire.become(state);
    try {
      Thread.sleep(fault.lasts());
    } finally {
      wire.mend(state);
    }
  }

  /** The pid of a process that lives, be it up or on its way up. */
  private long living(Victim victim) {
    await()
        .atMost(COMES_BACK)
        .until(() -> ProcessHandle.of(stack.status(victim).pid()).isPresent());
    return stack.status(victim).pid();
  }
}
