package org.wayfinder.recommendation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What saved filters rely on, of any database. */
abstract class SavedFilterStoreContract {

  private static final SavedFilter DUE =
      new SavedFilter("Due", "follow-up", "follow-up-due", "medicine", 9, "ann");
  private static final SavedFilter ANY = new SavedFilter("Any", null, null, null, null, null);

  private MongoSavedFilterStore store;

  abstract MongoSavedFilterStore store();

  @BeforeEach
  void aStore() {
    store = store();
  }

  @Test
  void theyComeBackWholeByNameToTheirCounsellorOnly() {
    store.put("carla", DUE);
    store.put("carla", ANY);
    store.put("carl", ANY);
    assertThat(store.of("carla")).containsExactly(ANY, DUE);
    assertThat(store.of("carl")).containsExactly(ANY);
    assertThat(store.of("cleo")).isEmpty();
  }

  @Test
  void theSameNameReplaces() {
    store.put("carla", DUE);
    var changed = new SavedFilter("Due", null, null, null, 10, null);
    store.put("carla", changed);
    assertThat(store.of("carla")).containsExactly(changed);
  }

  @Test
  void deletingSaysWhetherThereWasOneAndTakesNobodyElses() {
    store.put("carla", DUE);
    store.put("carl", DUE);
    assertThat(store.delete("carla", "Due")).isTrue();
    assertThat(store.delete("carla", "Due")).isFalse();
    assertThat(store.of("carl")).containsExactly(DUE);
  }
}
