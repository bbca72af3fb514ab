package org.wayfinder.profile.roster.job;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.InstallationPermission;
import org.wayfinder.profile.background.Lease;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.roster.file.InvalidRosterException;
import org.wayfinder.profile.roster.file.RosterArchive;
import org.wayfinder.profile.roster.file.RosterForm;
import org.wayfinder.profile.roster.file.RosterTables;
import org.wayfinder.profile.roster.job.RosterImport.State;
import org.wayfinder.profile.roster.staging.MongoRosterProblems;
import org.wayfinder.service.FieldProblem;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.Change;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKeys;
import org.wayfinder.service.request.Findings;
import org.wayfinder.service.request.Fingerprint;
import org.wayfinder.service.request.IdSource;

/** Takes rosters, shows what they would change, and has them applied or discarded. */
@Service
class RosterImports {

  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withZone(ZoneOffset.UTC);
  private static final String ONE_AT_A_TIME =
      "Another roster import is open. Apply or discard it first, or wait until it is done.";

  /** Longer than the database takes for the largest file. */
  private static final Duration RECEIVED_WITHIN = Duration.ofMinutes(1);

  private final MongoRosterImportStore store;
  private final MongoRosterProgress progress;
  private final MongoRosterFile file;
  private final MongoRosterProblems problems;
  private final Access access;
  private final CreationKeys keys;
  private final IdSource ids;
  private final Clock clock;
  private final Semaphore reading = new Semaphore(1);

  RosterImports(
      MongoRosterImportStore store,
      MongoRosterProgress progress,
      MongoRosterFile file,
      MongoRosterProblems problems,
      Access access,
      CreationKeys keys,
      IdSource ids,
      Clock clock) {
    this.store = store;
    this.progress = progress;
    this.file = file;
    this.problems = problems;
    this.access = access;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /** Where a body is read from, once its sender is known to be one who may send it. */
  @FunctionalInterface
  interface Upload {
    byte[] read();
  }

  /** An import and how many problems it has. */
  record Report(RosterImport rosterImport, long problems) {}

  /**
   * Takes a file to be checked; nobody is changed by that.
   *
   * @throws ProblemException 400 or 422 when it can't be read, 409 while another one is open
   */
  Report receive(Actor actor, @Nullable String key, Upload upload) {
    access.installation(InstallationPermission.IMPORT_ROSTER, actor);
    if (!reading.tryAcquire()) {
      throw new ProblemException(ProblemType.CONFLICT, ONE_AT_A_TIME);
    }
    try {
      return report(receive(actor, key, upload.read()));
    } finally {
      reading.release();
    }
  }

  private RosterImport receive(Actor actor, @Nullable String header, byte[] zip) {
    var key = keys.read(actor.id(), "roster-imports", header, Fingerprint.of(zip));
    var earlier = key == null ? null : store.earlier(key).orElse(null);
    if (earlier != null) {
      return earlier.orProblem(ONE_AT_A_TIME);
    }
    if (store.open().isPresent()) {
      throw new ProblemException(ProblemType.CONFLICT, ONE_AT_A_TIME);
    }
    var oneRoster = oneRoster(zip);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var id = ids.next("imp_" + SORTABLE.format(now) + "_");
    var lease = new Lease(id, now, now.plus(RECEIVED_WITHIN));
    var made = store.insert(RosterImport.received(id, oneRoster, actor.id(), now), lease, key);
    if (!(made instanceof Creation.Created<RosterImport>)) {
      return made.orProblem(ONE_AT_A_TIME);
    }
    file.put(id, zip);
    return progress
        .received(id, lease)
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.UNAVAILABLE,
                "Storing the file took too long. Send it again.",
                Duration.ofSeconds(5)));
  }

  private static String oneRoster(byte[] zip) {
    try {
      return RosterForm.check(new RosterTables(RosterArchive.of(zip)));
    } catch (InvalidRosterException e) {
      var at = e.problem();
      if (at == null) {
        throw new ProblemException(ProblemType.MALFORMED_REQUEST, e.detail());
      }
      throw new ProblemException(
          ProblemType.VALIDATION_FAILED,
          e.detail(),
          List.of(new FieldProblem(Findings.pointer(at.file(), at.line()), at.sentence())));
    }
  }

  /** One of them. */
  Report read(Actor actor, String id) {
    access.installation(InstallationPermission.IMPORT_ROSTER, actor);
    return report(existing(id));
  }

  /** Up to {@code limit}, newest first, requested before the given one. */
  List<Report> list(Actor actor, @Nullable String before, int limit) {
    access.installation(InstallationPermission.IMPORT_ROSTER, actor);
    return store.list(before, limit).stream().map(this::report).toList();
  }

  /** What is wrong with one, in order of file and line. */
  List<MongoRosterProblems.Kept> problems(
      Actor actor, String id, @Nullable String after, int limit) {
    access.installation(InstallationPermission.IMPORT_ROSTER, actor);
    return problems.page(existing(id).id(), after, limit);
  }

  /** Has a checked one applied. */
  Report apply(Actor actor, String id, @Nullable String ifMatch) {
    access.installation(InstallationPermission.IMPORT_ROSTER, actor);
    var version = VersionTag.required(ifMatch);
    requireChecked(existing(id), version);
    return report(changed(store.apply(id, version)));
  }

  /** Ends a checked one without effect. */
  void discard(Actor actor, String id, @Nullable String ifMatch) {
    access.installation(InstallationPermission.IMPORT_ROSTER, actor);
    var version = VersionTag.required(ifMatch);
    requireChecked(existing(id), version);
    changed(store.discard(id, version, clock.instant()));
  }

  private static void requireChecked(RosterImport found, long version) {
    if (found.version() == version && found.state() != State.CHECKED) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "Only a checked import can be applied or discarded; this one is %s."
              .formatted(found.state().wireName()));
    }
  }

  private static RosterImport changed(Change<RosterImport> change) {
    return change.orProblem("roster import", ONE_AT_A_TIME);
  }

  private RosterImport existing(String id) {
    return store.find(id).orElseThrow(() -> ProblemException.notFound("roster import"));
  }

  private Report report(RosterImport found) {
    return new Report(found, problems.count(found.id()));
  }
}
