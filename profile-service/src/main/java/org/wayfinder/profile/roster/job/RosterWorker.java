package org.wayfinder.profile.roster.job;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.background.Lease;
import org.wayfinder.profile.background.StepThread;
import org.wayfinder.profile.roster.change.RosterChanges;
import org.wayfinder.profile.roster.change.RosterChanges.Part;
import org.wayfinder.profile.roster.file.InvalidRosterException;
import org.wayfinder.profile.roster.file.RosterArchive;
import org.wayfinder.profile.roster.file.RosterTables;
import org.wayfinder.profile.roster.job.RosterImport.Phase;
import org.wayfinder.profile.roster.staging.Staging;

/**
 * Works on the open import, a window of people a step. Where it is lies in the database, noted
 * after the work: a crash repeats a window, which changes nothing more, and leaves none out.
 */
@Component
final class RosterWorker implements StepThread.Step {

  private static final Logger log = LoggerFactory.getLogger(RosterWorker.class);
  private static final int CLEARED_AT_ONCE = 10;

  private final MongoRosterImportStore store;
  private final MongoRosterProgress progress;
  private final MongoRosterFile file;
  private final Staging staging;
  private final RosterChanges changes;
  private final RosterProperties properties;
  private final Clock clock;
  private final String name = UUID.randomUUID().toString();

  RosterWorker(
      MongoRosterImportStore store,
      MongoRosterProgress progress,
      MongoRosterFile file,
      Staging staging,
      RosterChanges changes,
      RosterProperties properties,
      Clock clock) {
    this.store = store;
    this.progress = progress;
    this.file = file;
    this.staging = staging;
    this.changes = changes;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public Duration step() {
    var mine = progress.resume(lease());
    if (mine.isEmpty()) {
      tidy();
      return properties.pollInterval();
    }
    var job = mine.get();
    var phase = job.phase();
    if (phase != null) {
      work(job, phase);
    }
    return Duration.ZERO;
  }

  private void work(RosterImport job, Phase phase) {
    switch (phase) {
      case RECEIVE ->
          progress.failed(job, lease(), "The file was not received as a whole. Send it again.");
      case STAGE -> stage(job);
      case COMPARE_STAFF -> progress.compared(job, lease(), changes.compare(part(job, phase)));
      case COMPARE_STUDENTS -> compareStudents(job, phase);
      case CHANGE_SCHOOLS -> {
        changes.changeSchools(job.id());
        progress.next(job, lease());
      }
      case LEAVE_STAFF, LEAVE_STUDENTS ->
          progress.moved(job, lease(), changes.leave(part(job, phase)), false);
      case ENTER_STAFF -> progress.moved(job, lease(), changes.enter(part(job, phase)), true);
      case ENTER_STUDENTS -> enterStudents(job, phase);
    }
  }

  private void stage(RosterImport job) {
    try {
      var tables = new RosterTables(RosterArchive.of(file.get(job.id())));
      var outcome = staging.stage(job.id(), tables, () -> renew(job));
      progress.staged(job, lease(), outcome);
      file.clear(job.id());
    } catch (InvalidRosterException e) {
      progress.failed(job, lease(), e.detail());
    } catch (LostException _) {
      log.info("Another instance goes on with the roster import");
    }
  }

  private void compareStudents(RosterImport job, Phase phase) {
    var outcome = changes.compare(part(job, phase));
    if (outcome.end() == null) {
      progress.checked(job, lease(), outcome, changes.compareSchools(job.id()));
      log.info("Checked a roster of {} people", job.total());
    } else {
      progress.compared(job, lease(), outcome);
    }
  }

  private void enterStudents(RosterImport job, Phase phase) {
    var outcome = changes.enter(part(job, phase));
    if (outcome.end() == null) {
      progress.applied(job, lease(), outcome);
      log.info("Imported a roster of {} people", job.total());
    } else {
      progress.moved(job, lease(), outcome, true);
    }
  }

  private Part part(RosterImport job, Phase phase) {
    return new Part(job.id(), phase.kind(), job.after(), properties.batchSize());
  }

  private void renew(RosterImport job) {
    if (!progress.renew(job.id(), lease())) {
      throw new LostException();
    }
  }

  /** What an import leaves behind are names and logins, so it leaves nothing. */
  private void tidy() {
    var now = clock.instant();
    store.expire(now.minus(properties.keep()), now);
    for (var over : store.overWithRows(CLEARED_AT_ONCE)) {
      file.clear(over.id());
      staging.clear(over.id());
      store.cleared(over.id());
    }
  }

  private Lease lease() {
    var now = clock.instant();
    return new Lease(name, now, now.plus(properties.lease()));
  }

  /** The lease has lapsed, and somebody else has it. */
  private static final class LostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostException() {
      super("lease lost", null, false, false);
    }
  }
}
