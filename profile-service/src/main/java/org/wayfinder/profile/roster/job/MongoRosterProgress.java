package org.wayfinder.profile.roster.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.background.Lease;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.roster.change.RosterChanges;
import org.wayfinder.profile.roster.change.Tally;
import org.wayfinder.profile.roster.job.RosterImport.Phase;
import org.wayfinder.profile.roster.job.RosterImport.State;
import org.wayfinder.profile.roster.staging.Staging;

/**
 * What a worker notes of the open import. Each note is conditional on the worker's lease, so
 * whoever has lost it changes nothing.
 */
@Component
public final class MongoRosterProgress {

  private static final FindOneAndUpdateOptions RETURN_NEW =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> imports;

  public MongoRosterProgress(MongoDatabase database) {
    this.imports = database.getCollection(MongoRosterImportDocument.COLLECTION);
  }

  /** One with something to do, if it is the worker's or nobody's any more; then it is theirs. */
  Optional<RosterImport> resume(Lease lease) {
    return change(
        and(
            eq(MongoRosterImportDocument.OPEN, true),
            exists(MongoRosterImportDocument.PHASE),
            or(
                eq(MongoRosterImportDocument.WORKER, lease.worker()),
                exists(MongoRosterImportDocument.WORKER, false),
                lt(MongoRosterImportDocument.LEASED_UNTIL, Date.from(lease.now())))),
        leased(lease));
  }

  /** Lengthens the lease, and tells whether it still was the worker's. */
  boolean renew(String id, Lease lease) {
    return change(mine(id, lease), leased(lease)).isPresent();
  }

  /** The file is whole; any worker may go on. */
  Optional<RosterImport> received(String id, Lease lease) {
    return change(
        mine(id, lease),
        combine(
            set(MongoRosterImportDocument.PHASE, Phase.STAGE.name()),
            unset(MongoRosterImportDocument.WORKER),
            unset(MongoRosterImportDocument.LEASED_UNTIL)));
  }

  /** All rows are staged; whatever was counted before counts no more. */
  void staged(RosterImport job, Lease lease, Staging.Outcome outcome) {
    advance(
        job,
        lease,
        combine(
            set(MongoRosterImportDocument.PHASE, Phase.STAGE.next().name()),
            unset(MongoRosterImportDocument.AFTER),
            set(MongoRosterImportDocument.TOTAL, outcome.people()),
            set(MongoRosterImportDocument.IGNORED, outcome.ignored()),
            set(MongoRosterImportDocument.GONE, outcome.gone()),
            set(MongoRosterImportDocument.DONE, 0L),
            unset(MongoRosterImportDocument.STAFF),
            unset(MongoRosterImportDocument.STUDENTS)));
  }

  /** Some people of the phase are compared. */
  void compared(RosterImport job, Lease lease, RosterChanges.Outcome outcome) {
    advance(job, lease, combine(counted(job, outcome.tally()), moved(job, outcome, true)));
  }

  /** The last ones are compared, and the report is whole. */
  void checked(RosterImport job, Lease lease, RosterChanges.Outcome outcome, Tally schools) {
    rest(
        job,
        lease,
        State.CHECKED,
        combine(
            counted(job, outcome.tally()),
            inc(MongoRosterImportDocument.DONE, (long) outcome.rows()),
            set(MongoRosterImportDocument.SCHOOLS, MongoRosterImportDocument.of(schools)),
            set(MongoRosterImportDocument.CHECKED_AT, Date.from(lease.now()))));
  }

  /** The phase is over, all at once. */
  void next(RosterImport job, Lease lease) {
    advance(
        job,
        lease,
        combine(
            set(MongoRosterImportDocument.PHASE, phase(job).next().name()),
            unset(MongoRosterImportDocument.AFTER)));
  }

  /**
   * Some people of the phase are dealt with.
   *
   * @param counts whether this is progress to whoever waits
   */
  void moved(RosterImport job, Lease lease, RosterChanges.Outcome outcome, boolean counts) {
    advance(job, lease, moved(job, outcome, counts));
  }

  /** The last ones are dealt with. */
  void applied(RosterImport job, Lease lease, RosterChanges.Outcome outcome) {
    rest(
        job,
        lease,
        State.APPLIED,
        combine(
            inc(MongoRosterImportDocument.DONE, (long) outcome.rows()),
            MongoRosterImportDocument.ended(lease.now())));
  }

  /** It can't go on. */
  void failed(RosterImport job, Lease lease, String why) {
    rest(
        job,
        lease,
        State.FAILED,
        combine(
            MongoRosterImportDocument.ended(lease.now()),
            set(MongoRosterImportDocument.FAILURE, why)));
  }

  private void advance(RosterImport job, Lease lease, Bson done) {
    change(mine(job.id(), lease), combine(done, leased(lease)));
  }

  private void rest(RosterImport job, Lease lease, State state, Bson more) {
    change(
        mine(job.id(), lease),
        combine(
            MongoRosterImportDocument.state(state, null),
            unset(MongoRosterImportDocument.WORKER),
            unset(MongoRosterImportDocument.LEASED_UNTIL),
            more));
  }

  private static Bson counted(RosterImport job, Tally tally) {
    var field =
        phase(job).kind() == PersonKind.STAFF
            ? MongoRosterImportDocument.STAFF
            : MongoRosterImportDocument.STUDENTS;
    return MongoRosterImportDocument.increment(field, tally);
  }

  private static Bson moved(RosterImport job, RosterChanges.Outcome outcome, boolean counts) {
    var end = outcome.end();
    var rows = inc(MongoRosterImportDocument.DONE, counts ? (long) outcome.rows() : 0L);
    return end == null
        ? combine(
            set(MongoRosterImportDocument.PHASE, phase(job).next().name()),
            unset(MongoRosterImportDocument.AFTER),
            rows)
        : combine(set(MongoRosterImportDocument.AFTER, end), rows);
  }

  private static Phase phase(RosterImport job) {
    var phase = job.phase();
    if (phase == null) {
      throw new IllegalStateException("nothing is to be done");
    }
    return phase;
  }

  private static Bson leased(Lease lease) {
    return combine(
        set(MongoRosterImportDocument.WORKER, lease.worker()),
        set(MongoRosterImportDocument.LEASED_UNTIL, Date.from(lease.until())));
  }

  private static Bson mine(String id, Lease lease) {
    return and(
        eq(MongoRosterImportDocument.ID, id),
        eq(MongoRosterImportDocument.OPEN, true),
        eq(MongoRosterImportDocument.WORKER, lease.worker()));
  }

  private Optional<RosterImport> change(Bson filter, Bson change) {
    return Optional.ofNullable(imports.findOneAndUpdate(filter, change, RETURN_NEW))
        .map(MongoRosterImportDocument::read);
  }
}
