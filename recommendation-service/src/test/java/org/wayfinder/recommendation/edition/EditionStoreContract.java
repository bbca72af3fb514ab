package org.wayfinder.recommendation.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every store of editions promises. */
abstract class EditionStoreContract {

  abstract EditionStore store();

  @Test
  void whatWasKeptIsFoundUnchanged() {
    var store = store();
    store.keep(TestEditions.published(1));
    assertThat(store.find(1)).contains(TestEditions.published(1));
    assertThat(store.find(2)).isEmpty();
  }

  @Test
  void whoseFrameworkIsASchoolsOwnIsKept() {
    var store = store();
    store.keep(TestEditions.published(1, "school-2"));
    assertThat(store.find(1)).contains(TestEditions.published(1, "school-2"));
  }

  @Test
  void theNewestHasTheHighestNumber() {
    var store = store();
    assertThat(store.newest()).isEmpty();
    store.keep(TestEditions.published(10));
    store.keep(TestEditions.published(9));
    store.keep(TestEditions.published(9));
    assertThat(store.newest()).map(PublishedEdition::number).contains(10);
  }
}
