package org.wayfinder.recommendation.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.recommendation.edition.Edition;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.worker.WorkerStatus;
import org.wayfinder.service.Caller;

/** How this instance's worker is doing, for the people who run the installation. */
@RestController
@Tag(name = "Operations")
class WorkerController {

  private final StudentAccess access;
  private final WorkerStatus status;
  private final Editions editions;

  WorkerController(StudentAccess access, WorkerStatus status, Editions editions) {
    this.access = access;
    this.status = status;
    this.editions = editions;
  }

  /**
   * The worker of this instance.
   *
   * @param state starting, running, waiting-for-edition, paused, stopped or dead
   * @param pausedBecause what is away: database or broker; null unless paused
   * @param edition the edition it ranks with; null before the first
   * @param lag records it is behind; null when not known
   */
  record WorkerResponse(
      String state,
      @Nullable String pausedBecause,
      @Nullable Integer edition,
      @Nullable Long lag) {}

  @GetMapping("/api/operations/worker")
  @Operation(summary = "State of this instance's worker; for the role ops")
  WorkerResponse worker(@Parameter(hidden = true) Caller caller) {
    access.requireOperator(caller);
    var now = status.snapshot();
    return new WorkerResponse(
        now.state().key(),
        now.pausedBecause(),
        editions.current().map(Edition::number).orElse(null),
        now.lag());
  }
}
