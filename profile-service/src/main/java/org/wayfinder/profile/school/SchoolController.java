package org.wayfinder.profile.school;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.InstallationPermission;
import org.wayfinder.profile.access.SchoolPermission;
import org.wayfinder.profile.consent.ConsentRules;
import org.wayfinder.profile.consent.MongoConsentStore;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.person.StudentsChanged;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKeys;
import org.wayfinder.service.request.Findings;
import org.wayfinder.service.request.IdSource;

/** Schools: operators see and make all of them, other staff see their own. */
@RestController
@RequestMapping("/api/schools")
final class SchoolController {

  /**
   * A school, new or changed.
   *
   * @param consentRequired optional; what isn't said stays as it is
   * @param consentAge optional, as well
   */
  record SchoolRequest(
      @Nullable String name, @Nullable Boolean consentRequired, @Nullable Integer consentAge) {

    School checked(School before) {
      var findings = new Findings();
      var checkedName = SchoolName.read(findings, "#/name", name);
      var age =
          findings.whole("#/consentAge", consentAge, ConsentRules.MIN_AGE, ConsentRules.MAX_AGE);
      findings.throwIfAny();
      var rules =
          new ConsentRules(
              consentRequired == null ? before.consent().required() : consentRequired,
              age == null ? before.consent().age() : age);
      return new School(before.id(), checkedName, rules, before.version());
    }

    boolean setsRules() {
      return consentRequired != null || consentAge != null;
    }
  }

  record SchoolResponse(
      String id, String name, boolean consentRequired, int consentAge, long version) {}

  private final MongoSchoolStore schools;
  private final MongoConsentStore consents;
  private final Access access;
  private final CreationKeys keys;
  private final IdSource ids;
  private final ApplicationEventPublisher events;

  SchoolController(
      MongoSchoolStore schools,
      MongoConsentStore consents,
      Access access,
      CreationKeys keys,
      IdSource ids,
      ApplicationEventPublisher events) {
    this.schools = schools;
    this.consents = consents;
    this.access = access;
    this.keys = keys;
    this.ids = ids;
    this.events = events;
  }

  @GetMapping
  Page<SchoolResponse> list(
      Actor actor,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    access.installation(InstallationPermission.LIST_SCHOOLS, actor);
    int size = Page.limit(limit);
    var key = Page.key(after);
    var found =
        actor.has(Role.OPS)
            ? schools.list(key, size + 1)
            : key == null ? schools.find(actor.schoolId()).stream().toList() : List.<School>of();
    return Page.of(found, size, School::id).map(SchoolController::response);
  }

  @PostMapping
  ResponseEntity<SchoolResponse> create(
      Actor actor,
      @RequestHeader(name = CreationKeys.HEADER, required = false) @Nullable String key,
      @RequestBody SchoolRequest request) {
    access.installation(InstallationPermission.CREATE_SCHOOL, actor);
    var school = request.checked(new School(ids.next("sch_"), "", ConsentRules.OF_A_NEW_SCHOOL, 1));
    var created =
        schools
            .insert(school, keys.read(actor.id(), "schools", key, request))
            .orProblem("There is such a school already.");
    return ResponseEntity.created(URI.create("/api/schools/" + created.id()))
        .eTag(VersionTag.of(created.version()))
        .body(response(created));
  }

  @GetMapping("/{schoolId}")
  ResponseEntity<SchoolResponse> read(Actor actor, @PathVariable String schoolId) {
    access.school(SchoolPermission.READ, actor, schoolId);
    return answer(existing(schoolId));
  }

  private School existing(String schoolId) {
    return schools.find(schoolId).orElseThrow(() -> ProblemException.notFound("school"));
  }

  @PutMapping("/{schoolId}")
  ResponseEntity<SchoolResponse> change(
      Actor actor,
      @PathVariable String schoolId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody SchoolRequest request) {
    access.school(SchoolPermission.CHANGE, actor, schoolId);
    var version = VersionTag.required(ifMatch);
    var wanted = request.checked(existing(schoolId));
    var changed =
        schools
            .change(schoolId, version, wanted.name(), wanted.consent())
            .orProblem("school", "There is such a school already.");
    if (request.setsRules()) {
      // Also when they were the same before: a repetition makes good what a crash cut short.
      consents.rulesChanged(schoolId);
      events.publishEvent(new StudentsChanged());
    }
    return answer(changed);
  }

  private static ResponseEntity<SchoolResponse> answer(School school) {
    return ResponseEntity.ok().eTag(VersionTag.of(school.version())).body(response(school));
  }

  private static SchoolResponse response(School school) {
    return new SchoolResponse(
        school.id(),
        school.name(),
        school.consent().required(),
        school.consent().age(),
        school.version());
  }
}
