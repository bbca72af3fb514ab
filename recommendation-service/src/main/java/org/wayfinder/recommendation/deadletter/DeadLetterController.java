package org.wayfinder.recommendation.deadletter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.service.Caller;
import org.wayfinder.service.Page;

/** Dead letters for the role ops: look, and decide. Who decided is kept by roster id. */
@RestController
@RequestMapping("/api/operations/dead-letters")
@Tag(name = "Operations")
class DeadLetterController {

  private final StudentAccess access;
  private final DeadLetterStore store;
  private final DeadLetterService service;
  private final Replays replays;

  DeadLetterController(
      StudentAccess access, DeadLetterStore store, DeadLetterService service, Replays replays) {
    this.access = access;
    this.store = store;
    this.service = service;
    this.replays = replays;
  }

  @GetMapping
  @Operation(
      summary = "Dead letters, oldest first, with counts by cause; for the role ops",
      description = "state is waiting (the default), replayed, discarded or expired.")
  DeadLetterResponse.PageResponse list(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String cause,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    access.requireOperator(caller);
    var query = DeadLetterQuery.of(state, cause, after, limit);
    var found = store.list(query.state(), query.cause(), query.after(), query.limit() + 1);
    var page = Page.of(found, query.limit(), DeadLetterQuery::key).map(DeadLetterResponse::of);
    return new DeadLetterResponse.PageResponse(
        page.items(), page.next(), store.counts(query.state()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One dead letter: where it came from and why; for the role ops")
  DeadLetterResponse one(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    access.requireOperator(caller);
    return DeadLetterResponse.of(service.find(id));
  }

  @PostMapping("/{id}/replay")
  @Operation(
      summary = "Put the record back on its topic, unchanged; for the role ops",
      description = "Answers when Kafka has it. One that fails again is a new dead letter.")
  DeadLetterResponse replay(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return DeadLetterResponse.of(service.replay(id, access.requireOperator(caller)));
  }

  @PostMapping("/{id}/discard")
  @Operation(summary = "Leave the record for good; for the role ops")
  DeadLetterResponse discard(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return DeadLetterResponse.of(service.discard(id, access.requireOperator(caller)));
  }

  @PostMapping("/replay")
  @Operation(
      summary = "Replay what waits with one cause, oldest first; for the role ops",
      description = "As many as go within three seconds; ask again for the rest.")
  CauseReplay.Result replayAll(
      @Parameter(hidden = true) Caller caller, @RequestParam String cause) {
    var operator = access.requireOperator(caller);
    return new CauseReplay(store, service, replays).run(DeadLetterQuery.cause(cause), operator);
  }

  @PostMapping("/discard")
  @Operation(summary = "Discard what waits with one cause; for the role ops")
  DeadLetterResponse.DiscardedResponse discardAll(
      @Parameter(hidden = true) Caller caller, @RequestParam String cause) {
    var operator = access.requireOperator(caller);
    return new DeadLetterResponse.DiscardedResponse(
        service.discardAll(DeadLetterQuery.cause(cause), operator));
  }
}
