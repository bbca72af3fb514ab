package org.wayfinder.catalog.shipped;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.access.EditorAccess;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.edition.Difference;
import org.wayfinder.catalog.edition.Differences;
import org.wayfinder.catalog.edition.KeyPages;
import org.wayfinder.service.Caller;
import org.wayfinder.service.Page;
import org.wayfinder.service.request.Findings;

/** The update that a newer Wayfinder ships for an edited catalogue: seen, taken, dismissed. */
@RestController
@RequestMapping("/api/catalog/update")
class ShippedUpdateController {

  private final ShippedUpdates updates;
  private final Differences differences;
  private final EditorAccess access;

  ShippedUpdateController(ShippedUpdates updates, Differences differences, EditorAccess access) {
    this.updates = updates;
    this.differences = differences;
    this.access = access;
  }

  /**
   * Whether there is one.
   *
   * @param available whether something is shipped that the catalogue lacks and nobody dismissed
   * @param decision adopted or dismissed; null when nobody decided yet
   * @param untouched how many things it changes that the school left as they were shipped
   * @param conflicts how many things it changes that the school changed too
   */
  record UpdateOverview(
      boolean available, @Nullable String decision, int untouched, int conflicts) {}

  /** What it changes of one thing that is published. */
  record UpdatedThing(Difference difference, boolean conflict) {}

  /** What to do with things that the school changed too; its version stays by default. */
  record AdoptionRequest(@Nullable String conflicts) {

    boolean takesConflicts() {
      var findings = new Findings();
      if (conflicts != null && !conflicts.equals("keep") && !conflicts.equals("take")) {
        findings.add("#/conflicts", "Either keep or take.");
      }
      findings.throwIfAny();
      return "take".equals(conflicts);
    }
  }

  /** How many things the draft now changes because of it. */
  record Adoption(int drafted) {}

  @GetMapping
  UpdateOverview overview(Caller caller) {
    access.require(caller);
    return updates
        .offer()
        .map(offer ->
            new UpdateOverview(
                offer.decision().isEmpty(),
                offer.decision().map(made -> made.kind().wireName()).orElse(null),
                offer.update().untouched().size(),
                offer.update().conflicts().size()))
        .orElseGet(() -> new UpdateOverview(false, null, 0, 0));
  }

  @GetMapping("/diff")
  Page<UpdatedThing> diff(
      Caller caller, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
    access.require(caller);
    var offer = updates.offer().orElse(null);
    if (offer == null) {
      return new Page<>(List.of(), null);
    }
    return KeyPages.of(offer.update().keys(), after, limit)
        .map((EntityKey key) ->
            new UpdatedThing(
                differences.of(key, offer.school(), offer.shipped()),
                offer.update().conflicts().containsKey(key)));
  }

  /** Puts it into the draft. */
  @PostMapping("/adoption")
  Adoption adopt(Caller caller, @RequestBody AdoptionRequest request) {
    var editor = access.require(caller);
    return new Adoption(updates.adopt(request.takesConflicts(), editor.id()));
  }

  /** Has nobody be asked about it again. */
  @PostMapping("/dismissal")
  ResponseEntity<Void> dismiss(Caller caller) {
    var editor = access.require(caller);
    updates.dismiss(editor.id());
    return ResponseEntity.noContent().build();
  }
}
