package org.wayfinder.profile.move;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.service.request.CreationKeys;

/** A school's students change counsellors by the hundred, and back while that can be undone. */
@RestController
@RequestMapping("/api/schools/{schoolId}/moves")
final class MoveController {

  /**
   * What came of a move or of undoing it.
   *
   * @param changed how many students have the counsellors that they were to have
   * @param leftAlone ids of those whose counsellors somebody else changed meanwhile
   */
  record MoveResponse(String id, int changed, List<String> leftAlone, Instant undoableUntil) {}

  private final Moves moves;
  private final MoveProperties settings;

  MoveController(Moves moves, MoveProperties settings) {
    this.moves = moves;
    this.settings = settings;
  }

  @PostMapping
  ResponseEntity<MoveResponse> move(
      Actor actor,
      @PathVariable String schoolId,
      @RequestHeader(name = CreationKeys.HEADER, required = false) @Nullable String key,
      @RequestBody MoveRequest request) {
    var moved = moves.move(actor, schoolId, key, request);
    var place = URI.create("/api/schools/" + schoolId + "/moves/" + moved.move().id());
    return ResponseEntity.created(place).body(response(moved));
  }

  @PostMapping("/{moveId}/undo")
  MoveResponse undo(Actor actor, @PathVariable String schoolId, @PathVariable String moveId) {
    return response(moves.undo(actor, schoolId, moveId));
  }

  private MoveResponse response(Moves.Outcome outcome) {
    return new MoveResponse(
        outcome.move().id(),
        outcome.changed(),
        outcome.leftAlone(),
        outcome.move().undoableUntil(settings.undo()));
  }
}
