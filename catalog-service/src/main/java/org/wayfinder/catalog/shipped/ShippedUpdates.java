package org.wayfinder.catalog.shipped;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.wayfinder.catalog.draft.DraftTakeover;
import org.wayfinder.catalog.edition.Editions;
import org.wayfinder.catalog.edition.Entities;
import org.wayfinder.catalog.edition.OfferedContent;
import org.wayfinder.catalog.edition.Snapshot;

/**
 * Offers content that a newer Wayfinder ships to the editors of a catalogue that is no longer as it
 * was shipped, and puts it into their draft when they want it. Nothing of it is ever published by
 * itself.
 */
final class ShippedUpdates {

  private final OfferedContent offered;
  private final Editions editions;
  private final DraftTakeover draft;
  private final ShippedDecisionStore decisions;
  private final Clock clock;

  ShippedUpdates(
      OfferedContent offered,
      Editions editions,
      DraftTakeover draft,
      ShippedDecisionStore decisions,
      Clock clock) {
    this.offered = offered;
    this.editions = editions;
    this.draft = draft;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * An update.
   *
   * @param decision what was decided about it already
   * @param shipped all of the shipped content
   * @param base the edition that it is compared with
   */
  record Offer(
      String contentHash,
      Optional<ShippedDecision> decision,
      ShippedUpdate update,
      Entities shipped,
      Snapshot base) {

    /** What is published. */
    Entities school() {
      return base.entities();
    }
  }

  /** The update that there is; empty when what is shipped holds nothing new for this catalogue. */
  Optional<Offer> offer() {
    var content = offered.get().orElse(null);
    if (content == null) {
      return Optional.empty();
    }
    var decision = decisions.find(content.contentHash());
    var newest = editions.newest();
    var update = ShippedUpdate.of(before(), content.entities(), newest.entities());
    return update.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Offer(content.contentHash(), decision, update, content.entities(), newest));
  }

  /** What the school's edits began from: the last shipped edition, or an update taken since. */
  private Entities before() {
    var shipped = editions.newestShipped();
    return decisions
        .lastAdopted()
        .filter(adopted -> !adopted.at().isBefore(shipped.header().publishedAt()))
        .map(adopted -> editions.content(adopted.contentHash()))
        .orElseGet(shipped::entities);
  }

  /**
   * Puts the update into the draft: what the school left alone, and with it its own version of the
   * rest or what is shipped.
   *
   * @return how many things the draft now changes because of it; none without an update
   * @throws org.wayfinder.service.ProblemException 409 when the draft is in its way
   */
  int adopt(boolean conflictsToo, String editor) {
    var offer = offer().orElse(null);
    if (offer == null) {
      return 0;
    }
    var drafted = draft.replaceAll(offer.base(), offer.update().chosen(conflictsToo), editor);
    offered.keep(); // its content is what the next update is compared with
    decide(offer, ShippedDecision.Kind.ADOPTED, editor);
    return drafted;
  }

  /** Has nobody be asked about this update again. */
  void dismiss(String editor) {
    offer().ifPresent(offer -> decide(offer, ShippedDecision.Kind.DISMISSED, editor));
  }

  private void decide(Offer offer, ShippedDecision.Kind kind, String editor) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    decisions.put(new ShippedDecision(offer.contentHash(), kind, editor, now));
  }
}
