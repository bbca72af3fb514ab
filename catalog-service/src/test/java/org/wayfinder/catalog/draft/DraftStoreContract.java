package org.wayfinder.catalog.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/** What every store of the draft promises. */
abstract class DraftStoreContract {

  private static final EntityKey NURSE = new EntityKey(EntityKind.CAREER, "29-1141.00");
  private static final EntityKey QUESTION = new EntityKey(EntityKind.FAQ, "what-is-it");

  /** A store that holds nothing yet. */
  abstract DraftStore store();

  private static DraftChange change(EntityKey key, @Nullable String json, long revision) {
    return new DraftChange(
        key, json, List.of("p0"), revision, "stf_edith", Instant.parse("2026-11-22T08:00:00Z"));
  }

  @Test
  void givesBackWhatWasStored() {
    var store = store();
    var changed = change(NURSE, "{\"soc\":\"29-1141.00\",\"é\":1}", 1);
    var deleted = change(QUESTION, null, Long.MIN_VALUE);
    assertThat(store.insert(changed, null)).isEqualTo(new Creation.Created<>(changed));
    assertThat(store.insert(deleted, null)).isEqualTo(new Creation.Created<>(deleted));
    assertThat(store.find(NURSE)).contains(changed);
    assertThat(store.all()).containsExactlyInAnyOrder(changed, deleted);
    assertThat(store.find(new EntityKey(EntityKind.ITEM, "29-1141.00"))).isEmpty();
  }

  @Test
  void holdsOneChangePerThing() {
    var store = store();
    var first = change(NURSE, "{}", 1);
    store.insert(first, null);
    assertThat(store.insert(change(NURSE, "[]", 2), null)).isEqualTo(new Creation.Taken<>());
    assertThat(store.all()).containsExactly(first);
  }

  @Test
  void replacesAndRemovesOnlyTheRevisionThatWasSeen() {
    var store = store();
    store.insert(change(NURSE, "{}", 1), null);
    var second = change(NURSE, null, 2);
    assertThat(store.replace(7, second)).isFalse();
    assertThat(store.replace(1, second)).isTrue();
    assertThat(store.replace(1, change(NURSE, "{}", 3))).isFalse();
    assertThat(store.find(NURSE)).contains(second);
    assertThat(store.remove(NURSE, 1)).isFalse();
    assertThat(store.remove(NURSE, 2)).isTrue();
    assertThat(store.remove(NURSE, 2)).isFalse();
    assertThat(store.all()).isEmpty();
  }

  @Test
  void aRepeatedCreationFindsWhatTheFirstHadMadeAlsoAfterItWasChanged() {
    var store = store();
    var key = new CreationKey("edith faq 1", "body");
    assertThat(store.createdBefore(key)).isEmpty();
    store.insert(change(QUESTION, "{}", 1), key);
    var changed = change(QUESTION, "[]", 2);
    store.replace(1, changed);
    assertThat(store.createdBefore(key)).contains(new Creation.Repeated<>(changed));
    assertThat(store.insert(change(QUESTION, "{}", 3), key))
        .isEqualTo(new Creation.Repeated<>(changed));
    assertThat(store.createdBefore(new CreationKey("edith faq 1", "other")))
        .contains(new Creation.KeyReused<>());
  }

  @Test
  void removesManyButWhatWasChangedAgain() {
    var store = store();
    var many =
        IntStream.range(0, 500)
            .mapToObj(i -> change(new EntityKey(EntityKind.FAQ, "question-" + i), "{}", i))
            .toList();
    store.insertAll(many);
    var again = change(many.get(300).key(), "[]", 1_000);
    store.replace(300, again);
    var other = change(NURSE, "{}", 300);
    store.insert(other, null);
    store.removeAll(List.of());
    store.removeAll(many);
    assertThat(store.all()).containsExactlyInAnyOrder(again, other);
    store.removeAll(many);
    assertThat(store.all()).as("nothing to remove any more").hasSize(2);
  }

  @Test
  void storesManyAndNamesThoseThatWereThereAlready() {
    var store = store();
    var there = change(NURSE, "{}", 1);
    store.insert(there, null);
    var added = change(QUESTION, "{}", 2);
    assertThat(store.insertAll(List.of())).isEmpty();
    assertThat(store.insertAll(List.of(change(NURSE, "[]", 3), added))).containsExactly(NURSE);
    assertThat(store.all()).containsExactlyInAnyOrder(there, added);
  }
}
