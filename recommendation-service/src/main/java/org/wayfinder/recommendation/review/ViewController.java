package org.wayfinder.recommendation.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.Reading;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** Counsellors' own views of a student, beside which the ranking is read. */
@RestController
@RequestMapping("/api/students/{studentId}/views")
@Tag(name = "Reviews")
class ViewController {

  private final StudentAccess access;
  private final RankingAccess rankings;
  private final ViewService views;

  ViewController(StudentAccess access, RankingAccess rankings, ViewService views) {
    this.access = access;
    this.rankings = rankings;
    this.views = views;
  }

  /**
   * A view to be noted.
   *
   * @param clusters one to five, the likeliest first
   */
  @Schema(name = "NewView")
  record ViewRequest(@Nullable List<@Nullable String> clusters, @Nullable String note) {

    /** Without the note, so that a log line can't hold it. */
    @Override
    public String toString() {
      return "ViewRequest[" + clusters + "]";
    }
  }

  /**
   * A view.
   *
   * @param by the counsellor, by the id on the roster
   * @param blind whether the ranking was hidden from the counsellor at that moment
   */
  @Schema(name = "View")
  record ViewResponse(
      String by, Instant at, List<String> clusters, @Nullable String note, boolean blind) {

    static ViewResponse of(BlindView view) {
      return new ViewResponse(
          view.author().staffId(), view.author().at(), view.clusters(), view.note(), view.blind());
    }
  }

  /**
   * Views, the earliest first.
   *
   * @param viewFirst the caller has to note a view before the ranking and others' views are shown
   */
  @Schema(name = "Views")
  record ViewsResponse(boolean viewFirst, List<ViewResponse> items) {}

  @GetMapping
  @Operation(summary = "What counsellors thought by themselves; for staff")
  ResponseEntity<ViewsResponse> list(
      @Parameter(hidden = true) Caller caller, @PathVariable String studentId) {
    if (!access.relation(caller, studentId).isStaff()) {
      throw new ProblemException(ProblemType.FORBIDDEN, "This is for the staff of the school.");
    }
    var person = access.requirePerson(caller);
    access.logged(caller, studentId, Reading.VIEWS);
    var items = views.ofStudent(person, studentId).stream().map(ViewResponse::of).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new ViewsResponse(rankings.isHidden(person, studentId), items));
  }

  @PostMapping
  @Operation(
      summary = "A counsellor notes a view of their own, once; it can't be changed",
      description = "Where the school reviews blind first, the ranking is shown from then on.")
  ResponseEntity<ViewResponse> note(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String studentId,
      @RequestBody ViewRequest request) {
    var person = access.requireCounsellor(caller, studentId);
    var noted = views.note(person, studentId, request.clusters(), request.note());
    return ResponseEntity.status(HttpStatus.CREATED).body(ViewResponse.of(noted));
  }
}
