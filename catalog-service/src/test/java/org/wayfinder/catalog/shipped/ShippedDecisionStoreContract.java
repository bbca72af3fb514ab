package org.wayfinder.catalog.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wayfinder.catalog.shipped.ShippedDecision.Kind.ADOPTED;
import static org.wayfinder.catalog.shipped.ShippedDecision.Kind.DISMISSED;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of decisions promises. */
abstract class ShippedDecisionStoreContract {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  /** A store that holds nothing yet. */
  abstract ShippedDecisionStore store();

  @Test
  void remembersTheLastDecisionAboutEachContent() {
    var store = store();
    assertThat(store.find("a")).isEmpty();
    store.put(new ShippedDecision("a", DISMISSED, "stf_edith", NOON));
    var changed = new ShippedDecision("a", ADOPTED, "stf_emil", NOON.plusSeconds(1));
    store.put(changed);
    assertThat(store.find("a")).contains(changed);
    assertThat(store.find("b")).isEmpty();
  }

  @Test
  void knowsWhatWasAdoptedLast() {
    var store = store();
    assertThat(store.lastAdopted()).isEmpty();
    var last = new ShippedDecision("b", ADOPTED, "stf_edith", NOON.plusSeconds(1));
    store.put(last);
    store.put(new ShippedDecision("a", ADOPTED, "stf_edith", NOON));
    store.put(new ShippedDecision("c", DISMISSED, "stf_edith", NOON.plusSeconds(2)));
    assertThat(store.lastAdopted()).contains(last);
  }
}
