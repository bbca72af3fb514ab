package org.wayfinder.profile.interest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;

/** The interest profile of a student: written by the student alone, every version kept. */
@RestController
@RequestMapping("/api/students/{studentId}/profile")
final class ProfileController {

  private final InterestProfiles profiles;

  ProfileController(InterestProfiles profiles) {
    this.profiles = profiles;
  }

  @GetMapping
  ResponseEntity<ProfileVersionView> newest(Actor actor, @PathVariable String studentId) {
    return answer(HttpStatus.OK, profiles.newest(actor, studentId));
  }

  @PutMapping
  ResponseEntity<ProfileVersionView> save(
      Actor actor,
      @PathVariable String studentId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
          @Nullable String ifNoneMatch,
      @RequestBody ProfileRequest request) {
    var saved =
        profiles.save(actor, studentId, new WritePrecondition(ifMatch, ifNoneMatch), request);
    return answer(saved.version() == 1 ? HttpStatus.CREATED : HttpStatus.OK, saved);
  }

  @GetMapping("/versions")
  Page<ProfileVersionView> versions(
      Actor actor,
      @PathVariable String studentId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Page.limit(limit);
    var found = profiles.versions(actor, studentId, below(Page.key(after)), size + 1);
    return Page.of(found, size, version -> Long.toString(version.version()))
        .map(ProfileVersionView::of);
  }

  @GetMapping("/versions/{version}")
  ResponseEntity<ProfileVersionView> version(
      Actor actor, @PathVariable String studentId, @PathVariable long version) {
    return answer(HttpStatus.OK, profiles.version(actor, studentId, version));
  }

  private static @Nullable Long below(@Nullable String key) {
    try {
      return key == null ? null : Long.valueOf(key);
    } catch (NumberFormatException e) {
      throw new ProblemException(
          ProblemType.INVALID_CURSOR, "Take 'after' from the 'next' of the page before.");
    }
  }

  private static ResponseEntity<ProfileVersionView> answer(
      HttpStatus status, ProfileVersion version) {
    return ResponseEntity.status(status)
        .eTag(VersionTag.of(version.version()))
        .body(ProfileVersionView.of(version));
  }
}
