package org.wayfinder.recommendation.worklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.service.Caller;
import org.wayfinder.service.Page;

/** A counsellor's caseload in the order of need. */
@RestController
@Tag(name = "Reviews")
class WorklistController {

  private final StudentAccess access;
  private final Worklists worklists;
  private final WorklistProperties settings;

  WorklistController(StudentAccess access, Worklists worklists, WorklistProperties settings) {
    this.access = access;
    this.worklists = worklists;
    this.settings = settings;
  }

  @GetMapping("/api/caseloads/{counsellorId}/worklist")
  @Operation(
      summary = "A caseload in the order of need, with the reasons",
      description =
          "Filtered by status, reason, cluster (in a first tie group), grade and text (in the"
              + " name). While one pages, nobody moves of whom nothing new was heard.")
  ResponseEntity<WorklistResponse> worklist(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String counsellorId,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable String cluster,
      @RequestParam(required = false) @Nullable Integer grade,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    var filter = WorklistFilter.of(status, reason, cluster, grade, text);
    var size = Page.limit(limit);
    access.requireCaseload(caller, counsellorId);
    var result = worklists.read(caller, counsellorId, filter, size, after);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(WorklistResponse.of(result, settings));
  }
}
