package org.wayfinder.recommendation.reranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.service.Caller;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** How far everybody has been ranked anew, whichever instance is asked; for the role ops. */
@RestController
@RequestMapping("/api/operations/rerankings")
@Tag(name = "Operations")
class RerankingController {

  private final StudentAccess access;
  private final RerankingStore store;

  RerankingController(StudentAccess access, RerankingStore store) {
    this.access = access;
    this.store = store;
  }

  /**
   * Everybody's ranking anew with one edition.
   *
   * @param engineVersion an update with a newer engine ranks everybody anew with the same edition
   * @param state planning, running, done or superseded (by a newer edition)
   * @param total students there were when it was planned, those without a profile included
   * @param done of these, how many have had their turn
   * @param failed whom the engine failed on; the log says why
   * @param perSecond students a second so far; null before the first
   */
  record RerankingResponse(
      int edition,
      int engineVersion,
      String state,
      long total,
      long done,
      long failed,
      @Nullable Double perSecond,
      Instant plannedAt,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt) {

    static RerankingResponse of(Reranking reranking) {
      var rate = reranking.perSecond();
      return new RerankingResponse(
          reranking.edition(),
          reranking.engineVersion(),
          reranking.state().key(),
          reranking.total(),
          reranking.done(),
          reranking.failed(),
          rate == null ? null : Math.round(rate * 10) / 10.0,
          reranking.plannedAt(),
          reranking.startedAt(),
          reranking.finishedAt());
    }
  }

  @GetMapping
  @Operation(summary = "Re-rankings, newest edition first; for the role ops")
  Page<RerankingResponse> list(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    access.requireOperator(caller);
    var size = Page.limit(limit);
    return Page.of(
            store.list(edition(Page.key(after)), size + 1),
            size,
            reranking -> Integer.toString(reranking.edition()))
        .map(RerankingResponse::of);
  }

  @GetMapping("/{edition}")
  @Operation(summary = "How far the students are ranked with an edition; for the role ops")
  RerankingResponse one(@Parameter(hidden = true) Caller caller, @PathVariable int edition) {
    access.requireOperator(caller);
    return store
        .find(edition)
        .map(RerankingResponse::of)
        .orElseThrow(() -> ProblemException.notFound("re-ranking"));
  }

  private static @Nullable Integer edition(@Nullable String key) {
    try {
      return key == null ? null : Integer.valueOf(key);
    } catch (NumberFormatException _) {
      throw new ProblemException(
          ProblemType.INVALID_CURSOR, "Take 'after' from the 'next' of the page before.");
    }
  }
}
