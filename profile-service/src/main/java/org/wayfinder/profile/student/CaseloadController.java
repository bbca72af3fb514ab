package org.wayfinder.profile.student;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.access.Reading;
import org.wayfinder.profile.interest.MongoProfileVersionStore;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.service.Page;

/** Caseloads: read by their counsellor, changed by the school's admin. */
@RestController
@RequestMapping("/api/caseloads/{counsellorId}/students")
final class CaseloadController {

  /** One student of a caseload, with the newest profile version there is. */
  record CaseloadItem(
      String id, String givenName, String familyName, int grade, @Nullable Long profileVersion) {

    static CaseloadItem of(Student student, Map<String, Long> profileVersions) {
      return new CaseloadItem(
          student.id(),
          student.name().given(),
          student.name().family(),
          student.grade(),
          profileVersions.get(student.id()));
    }
  }

  private final Caseloads caseloads;
  private final MongoProfileVersionStore profiles;

  CaseloadController(Caseloads caseloads, MongoProfileVersionStore profiles) {
    this.caseloads = caseloads;
    this.profiles = profiles;
  }

  @GetMapping
  Page<CaseloadItem> list(
      Actor actor,
      @PathVariable String counsellorId,
      @RequestParam(required = false) @Nullable Integer grade,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable List<String> id,
      @RequestParam(required = false) @Nullable String reading,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Page.limit(limit);
    var wanted = CaseloadFilter.of(grade, text, id);
    var read = reading == null ? null : Reading.of(reading);
    var page =
        Page.of(
            caseloads.students(actor, counsellorId, wanted, read, Page.key(after), size + 1),
            size,
            Student::id);
    var versions = profiles.newestVersions(page.items().stream().map(Student::id).toList());
    return page.map(student -> CaseloadItem.of(student, versions));
  }

  @PutMapping("/{studentId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void enter(Actor actor, @PathVariable String counsellorId, @PathVariable String studentId) {
    caseloads.enter(actor, counsellorId, studentId);
  }

  @DeleteMapping("/{studentId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(Actor actor, @PathVariable String counsellorId, @PathVariable String studentId) {
    caseloads.leave(actor, counsellorId, studentId);
  }
}
