package org.wayfinder.profile.setup;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.consent.ConsentRules;
import org.wayfinder.profile.person.Identities;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.school.MongoSchoolStore;
import org.wayfinder.profile.school.School;
import org.wayfinder.profile.staff.MongoStaffStore;
import org.wayfinder.profile.staff.Staff;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.request.IdSource;

/**
 * Makes the first school and its admin, once. A single conditional update uses up the code and
 * stores the plan; what the plan says can then be made again and again until it is done, by the
 * same request, its repetition, or the next start.
 */
@Service
final class Setup {

  /** Somebody used the code before. */
  static final ProblemType ALREADY_DONE =
      new ProblemType("setup-already-done", HttpStatus.CONFLICT, "The set-up is done already");

  /** The code is not the one that was printed. */
  static final ProblemType WRONG_CODE =
      new ProblemType("wrong-setup-code", HttpStatus.FORBIDDEN, "This is not the set-up code");

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final MongoInstallationStore installations;
  private final MongoSchoolStore schools;
  private final MongoStaffStore staff;
  private final SetupCodeFile codeFile;
  private final IdSource ids;
  private final RateLimiter attempts;

  Setup(
      MongoInstallationStore installations,
      MongoSchoolStore schools,
      MongoStaffStore staff,
      SetupCodeFile codeFile,
      SetupProperties properties,
      IdSource ids) {
    this.installations = installations;
    this.schools = schools;
    this.staff = staff;
    this.codeFile = codeFile;
    this.ids = ids;
    this.attempts =
        RateLimiter.of(
            "setup-attempts",
            RateLimiterConfig.custom()
                .limitForPeriod(properties.attemptsPerMinute())
                .limitRefreshPeriod(MINUTE)
                .timeoutDuration(Duration.ZERO)
                .build());
  }

  boolean required() {
    return !installations.read().done();
  }

  /** Carries out a request, or finishes the same caller's request that was interrupted. */
  SetupPlan carryOut(Caller caller, SetupRequest request) {
    var installation = installations.read();
    var unfinished = installation.unfinishedPlan();
    if (unfinished.isPresent()) {
      return finishFor(caller, unfinished.get());
    }
    if (installation.done()) {
      throw alreadyDone();
    }
    if (!attempts.acquirePermission()) {
      throw new ProblemException(
          ProblemType.TOO_MANY_REQUESTS, "Too many codes were tried. Wait a minute.", MINUTE);
    }
    if (!request.setupCode().isOneOf(installation.codeHashes())) {
      throw new ProblemException(WRONG_CODE, "Take the code from the service's log.");
    }
    var plan = request.toPlan(caller, ids);
    if (!installations.claim(plan)) {
      throw alreadyDone();
    }
    finish(plan);
    return plan;
  }

  /** Finishes a set-up that was interrupted; does nothing otherwise. */
  void finishInterrupted() {
    installations.read().unfinishedPlan().ifPresent(this::finish);
  }

  private SetupPlan finishFor(Caller caller, SetupPlan plan) {
    finish(plan);
    if (!plan.adminIdentity().equals(Identities.identity(caller))) {
      throw alreadyDone();
    }
    return plan;
  }

  private void finish(SetupPlan plan) {
    // The id is in the plan, so an insert that finds it taken finds its own earlier work.
    schools.insert(
        new School(plan.schoolId(), plan.schoolName(), ConsentRules.OF_A_NEW_SCHOOL, 1), null);
    staff.insertBound(
        new Staff(
            plan.staffId(),
            plan.schoolId(),
            plan.adminLogin(),
            plan.adminName(),
            EnumSet.of(Role.SCHOOL_ADMIN, Role.EDITOR, Role.OPS),
            1),
        plan.bindingClaim().key(plan.adminLogin()),
        plan.adminIdentity());
    installations.finish();
    codeFile.delete();
  }

  private static ProblemException alreadyDone() {
    return new ProblemException(
        ALREADY_DONE, "Somebody set this installation up before. Ask them to put you on a roster.");
  }
}
