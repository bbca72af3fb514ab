package org.wayfinder.profile.interest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.StudentPermission;
import org.wayfinder.profile.catalog.Catalog;
import org.wayfinder.profile.consent.Profiling;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.StudentsChanged;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;

/** Saves and reads interest profiles. A saved version is never changed and never lost. */
@Service
public final class InterestProfiles {

  private static final int TRIES = 20;

  private final MongoProfileVersionStore store;
  private final Catalog catalog;
  private final Access access;
  private final Profiling profiling;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  InterestProfiles(
      MongoProfileVersionStore store,
      Catalog catalog,
      Access access,
      Profiling profiling,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.catalog = catalog;
    this.access = access;
    this.profiling = profiling;
    this.events = events;
    this.clock = clock;
  }

  ProfileVersion newest(Actor actor, String studentId) {
    access.student(StudentPermission.READ_PROFILE, actor, studentId);
    return store.newest(studentId).orElseThrow(() -> ProblemException.notFound("profile"));
  }

  ProfileVersion version(Actor actor, String studentId, long version) {
    access.student(StudentPermission.READ_PROFILE, actor, studentId);
    return store
        .find(studentId, version)
        .orElseThrow(() -> ProblemException.notFound("profile version"));
  }

  List<ProfileVersion> versions(Actor actor, String studentId, @Nullable Long below, int limit) {
    access.student(StudentPermission.READ_PROFILE, actor, studentId);
    return store.list(studentId, below, limit);
  }

  /** Saves what the student sent as the version after the one the student has seen. */
  ProfileVersion save(
      Actor actor, String studentId, WritePrecondition precondition, ProfileRequest request) {
    access.student(StudentPermission.WRITE_PROFILE, actor, studentId);
    profiling.require(studentId);
    long seen = precondition.seenVersion();
    var view = request.namesCatalogIds() ? catalog.viewWith(request::isKnownTo) : null;
    var profile = new ProfileCheck(view).profile(request);
    var content = before(studentId, seen).with(profile);
    var version = new ProfileVersion(studentId, seen + 1, now(), content, null);
    if (!store.append(version)) {
      throw VersionTag.stale();
    }
    events.publishEvent(new StudentsChanged());
    return version;
  }

  private ProfileContent before(String studentId, long seen) {
    return store.find(studentId, seen).map(ProfileVersion::content).orElse(ProfileContent.EMPTY);
  }

  /**
   * Saves the scores of a completed assessment on top of the newest version, once per assessment: a
   * repetition finds the version that the first one made.
   *
   * @param change puts the scores into what the newest version holds
   */
  public ProfileVersion saveCompleted(
      String studentId, String assessmentId, UnaryOperator<ProfileContent> change) {
    for (int i = 0; i < TRIES; i++) {
      var made = store.ofAssessment(assessmentId);
      if (made.isPresent()) {
        return made.get();
      }
      var before = store.newest(studentId);
      var version =
          new ProfileVersion(
              studentId,
              before.map(ProfileVersion::version).orElse(0L) + 1,
              now(),
              change.apply(before.map(ProfileVersion::content).orElse(ProfileContent.EMPTY)),
              assessmentId);
      if (store.append(version)) {
        events.publishEvent(new StudentsChanged());
        return version;
      }
    }
    throw new ProblemException(
        ProblemType.CONFLICT, "The profile is being changed elsewhere. Try again.");
  }

  /** Milliseconds, because the database keeps no more and an answer must equal what is stored. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
