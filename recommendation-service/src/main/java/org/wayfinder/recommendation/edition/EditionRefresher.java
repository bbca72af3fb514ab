package org.wayfinder.recommendation.edition;

/**
 * Gets the current edition over HTTP when the service starts, so that neither a broker nor its
 * retention is needed for it, and looks again now and then in case an event was missed.
 */
final class EditionRefresher {

  private final Editions editions;
  private boolean recalled;

  EditionRefresher(Editions editions) {
    this.editions = editions;
  }

  /** Looks once. */
  void look() {
    if (!recalled) {
      editions.recall();
      recalled = true;
    }
    editions.refresh();
  }
}
