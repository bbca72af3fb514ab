package org.wayfinder.profile.republication;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.profile.background.Lease;
import org.wayfinder.profile.background.StepThread;
import org.wayfinder.profile.outbox.StudentPublisher;
import org.wayfinder.profile.outbox.StudentStates;

/**
 * Works on the open republication, one batch a step, in order of the students' ids. Progress is
 * noted after the broker's acknowledgement, so a crash repeats a batch and never leaves one out.
 */
final class RepublicationWorker implements StepThread.Step {

  private static final Logger log = LoggerFactory.getLogger(RepublicationWorker.class);

  private final MongoRepublicationStore store;
  private final StudentStates states;
  private final StudentPublisher publisher;
  private final RepublicationProperties properties;
  private final Clock clock;
  private final String name = UUID.randomUUID().toString();

  RepublicationWorker(
      MongoRepublicationStore store,
      StudentStates states,
      StudentPublisher publisher,
      RepublicationProperties properties,
      Clock clock) {
    this.store = store;
    this.states = states;
    this.publisher = publisher;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public Duration step() {
    var mine = store.resume(lease()).or(this::start);
    if (mine.isEmpty()) {
      return properties.pollInterval();
    }
    publishBatch(mine.get());
    return properties.pause();
  }

  private Optional<Republication> start() {
    if (store.open(Republication.State.WAITING).isEmpty()) {
      return Optional.empty();
    }
    var started = store.start(lease(), states.count());
    started.ifPresent(
        job -> log.info("Publishing {} students again: {}", job.total(), job.reason().wireName()));
    return started;
  }

  private void publishBatch(Republication job) {
    var batch = states.page(job.after(), properties.batchSize());
    if (batch.isEmpty()) {
      store
          .finish(job.id(), lease())
          .ifPresent(done -> log.info("Published {} students again", done.published()));
      return;
    }
    var safe = publisher.publish(batch);
    if (safe.size() < batch.size()) {
      throw new IllegalStateException("not every state was acknowledged");
    }
    store.advance(job.id(), lease(), batch.getLast().studentId(), batch.size());
  }

  private Lease lease() {
    var now = clock.instant();
    return new Lease(name, now, now.plus(properties.lease()));
  }
}
