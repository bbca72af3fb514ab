package org.wayfinder.recommendation.reading;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.wayfinder.recommendation.access.Reading;
import org.wayfinder.recommendation.review.RankingAccess;
import org.wayfinder.service.Caller;

/** Tells an open page at once when a student's recommendation is new. */
@RestController
@Tag(name = "Recommendations")
class StreamController {

  private final RankingAccess access;
  private final RecommendationStreams streams;

  StreamController(RankingAccess access, RecommendationStreams streams) {
    this.access = access;
    this.streams = streams;
  }

  @GetMapping(
      path = "/api/students/{studentId}/recommendations/stream",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "News of a student's recommendations as server-sent events",
      description = "Event 'recommendation' with the newest on connecting and on each change.")
  ResponseEntity<SseEmitter> stream(
      @Parameter(hidden = true) Caller caller, @PathVariable String studentId) {
    access.require(caller, studentId, Reading.RECOMMENDATION_STREAM);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(streams.open(caller, studentId));
  }
}
