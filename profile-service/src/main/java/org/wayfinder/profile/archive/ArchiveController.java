package org.wayfinder.profile.archive;

import java.net.URI;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.person.Actor;

/** What this service holds of a student, in one piece, and the way back in. */
@RestController
final class ArchiveController {

  record RestoredResponse(String studentId) {}

  private final Archives archives;
  private final ArchiveFile file;

  ArchiveController(Archives archives, ArchiveFile file) {
    this.archives = archives;
    this.file = file;
  }

  /** This service's part; recommendation-service makes the archive of it and its own. */
  @GetMapping("/api/students/{studentId}/held-record")
  ResponseEntity<Map<String, Object>> held(Actor actor, @PathVariable String studentId) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(archives.gather(actor, studentId));
  }

  /** Puts whom an archive is of on the roster of the caller's school. */
  @PostMapping(path = "/api/roster-imports/archives", consumes = "application/zip")
  ResponseEntity<RestoredResponse> restore(Actor actor, @RequestBody byte[] zip) {
    var student = archives.restore(actor, () -> file.read(zip));
    return ResponseEntity.created(URI.create("/api/students/" + student.id()))
        .body(new RestoredResponse(student.id()));
  }
}
