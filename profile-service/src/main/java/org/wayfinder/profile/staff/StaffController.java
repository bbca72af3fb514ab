package org.wayfinder.profile.staff;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.Role;
import org.wayfinder.service.Page;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKeys;

/** The staff of a school: kept by its admin; operators name the first admins. */
@RestController
@RequestMapping("/api/schools/{schoolId}/staff")
final class StaffController {

  record StaffResponse(
      String id,
      String schoolId,
      String login,
      String givenName,
      String familyName,
      List<String> roles,
      long version) {

    static StaffResponse of(Staff staff) {
      return new StaffResponse(
          staff.id(),
          staff.schoolId(),
          staff.login(),
          staff.name().given(),
          staff.name().family(),
          staff.roles().stream().sorted().map(Role::wireName).toList(),
          staff.version());
    }
  }

  private final StaffMembers staff;

  StaffController(StaffMembers staff) {
    this.staff = staff;
  }

  @GetMapping
  Page<StaffResponse> list(
      Actor actor,
      @PathVariable String schoolId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Page.limit(limit);
    return Page.of(staff.ofSchool(actor, schoolId, Page.key(after), size + 1), size, Staff::id)
        .map(StaffResponse::of);
  }

  @PostMapping
  ResponseEntity<StaffResponse> appoint(
      Actor actor,
      @PathVariable String schoolId,
      @RequestHeader(name = CreationKeys.HEADER, required = false) @Nullable String key,
      @RequestBody StaffRequest request) {
    var created = staff.appoint(actor, schoolId, key, request);
    return ResponseEntity.created(
            URI.create("/api/schools/" + created.schoolId() + "/staff/" + created.id()))
        .eTag(VersionTag.of(created.version()))
        .body(StaffResponse.of(created));
  }

  @GetMapping("/{staffId}")
  ResponseEntity<StaffResponse> read(
      Actor actor, @PathVariable String schoolId, @PathVariable String staffId) {
    return answer(staff.read(actor, schoolId, staffId));
  }

  @PutMapping("/{staffId}")
  ResponseEntity<StaffResponse> change(
      Actor actor,
      @PathVariable String schoolId,
      @PathVariable String staffId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody StaffRequest request) {
    return answer(staff.change(actor, schoolId, staffId, ifMatch, request));
  }

  @DeleteMapping("/{staffId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dismiss(
      Actor actor,
      @PathVariable String schoolId,
      @PathVariable String staffId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    staff.dismiss(actor, schoolId, staffId, ifMatch);
  }

  private static ResponseEntity<StaffResponse> answer(Staff member) {
    return ResponseEntity.ok().eTag(VersionTag.of(member.version())).body(StaffResponse.of(member));
  }
}
