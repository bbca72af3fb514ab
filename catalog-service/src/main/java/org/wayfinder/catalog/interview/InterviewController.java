package org.wayfinder.catalog.interview;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.interview.Interview.Subject;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** Interviews that are shown. Nothing of them may be kept by caches: consent can end. */
@RestController
@RequestMapping("/api/interviews")
class InterviewController {

  private final InterviewStore store;

  InterviewController(InterviewStore store) {
    this.store = store;
  }

  @GetMapping
  ResponseEntity<Page<InterviewResponse>> list(
      @RequestParam @Nullable String career,
      @RequestParam @Nullable String cluster,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    var size = Page.limit(limit);
    var found = store.shown(subject(career, cluster), Page.key(after), size + 1);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Page.of(found, size, Interview::id).map(InterviewResponse::of));
  }

  @GetMapping("/{id}")
  ResponseEntity<InterviewResponse> one(@PathVariable String id) {
    var interview =
        store
            .find(id)
            .filter(Interview::isShown)
            .orElseThrow(() -> ProblemException.notFound("interview"));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(InterviewResponse.of(interview));
  }

  private static @Nullable Subject subject(@Nullable String career, @Nullable String cluster) {
    if (career != null && cluster != null) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "Ask for a career or for a cluster, not for both.");
    }
    if (career != null) {
      return new Subject.Career(career);
    }
    return cluster == null ? null : new Subject.Cluster(cluster);
  }
}
