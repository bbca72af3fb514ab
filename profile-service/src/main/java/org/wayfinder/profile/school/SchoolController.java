package org.wayfinder.profile.school;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.Role;
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

  record SchoolRequest(@Nullable String name) {

    String checkedName() {
      var findings = new Findings();
      var checked = SchoolName.read(findings, "#/name", name);
      findings.throwIfAny();
      return checked;
    }
  }

  record SchoolResponse(String id, String name, long version) {}

  private final MongoSchoolStore schools;
  private final Access access;
  private final CreationKeys keys;
  private final IdSource ids;

  SchoolController(MongoSchoolStore schools, Access access, CreationKeys keys, IdSource ids) {
    this.schools = schools;
    this.access = access;
    this.keys = keys;
    this.ids = ids;
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
    var school = new School(ids.next("sch_"), request.checkedName(), 1);
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
    return answer(schools.find(schoolId).orElseThrow(() -> ProblemException.notFound("school")));
  }

  @PutMapping("/{schoolId}")
  ResponseEntity<SchoolResponse> change(
      Actor actor,
      @PathVariable String schoolId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody SchoolRequest request) {
    access.school(SchoolPermission.CHANGE, actor, schoolId);
    var version = VersionTag.required(ifMatch);
    return answer(
        schools
            .rename(schoolId, version, request.checkedName())
            .orProblem("school", "There is such a school already."));
  }

  private static ResponseEntity<SchoolResponse> answer(School school) {
    return ResponseEntity.ok().eTag(VersionTag.of(school.version())).body(response(school));
  }

  private static SchoolResponse response(School school) {
    return new SchoolResponse(school.id(), school.name(), school.version());
  }
}
