package org.wayfinder.recommendation.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of reviews does. */
abstract class ReviewStoreContract {

  abstract ReviewStore store();

  @Test
  void aVersionIsStoredOnceAndNothingIsEverAltered() {
    var store = store();
    assertThat(store.newest("ann")).isEmpty();
    assertThat(store.add(Reviews.of("ann", 1, Reviews.widened("medicine")))).isTrue();
    assertThat(store.add(Reviews.of("ann", 1))).isFalse();
    assertThat(store.newest("ann")).contains(Reviews.of("ann", 1, Reviews.widened("medicine")));
    assertThat(store.add(Reviews.of("ann", 2))).isTrue();
    assertThat(store.history("ann", null, 10))
        .containsExactly(Reviews.of("ann", 2), Reviews.of("ann", 1, Reviews.widened("medicine")));
  }

  @Test
  void theHistoryIsReadInParts() {
    var store = store();
    for (var version = 1; version <= 12; version++) {
      assertThat(store.add(Reviews.of("ann", version))).isTrue();
      assertThat(store.add(Reviews.of("anna", version))).isTrue();
    }
    assertThat(store.history("ann", null, 2)).extracting(Review::version).containsExactly(12, 11);
    assertThat(store.history("ann", 11, 2)).extracting(Review::version).containsExactly(10, 9);
    assertThat(store.history("ann", 1, 2)).isEmpty();
  }

  @Test
  void theNewestOfManyComeWithoutNotes() {
    var store = store();
    assertThat(store.add(Reviews.of("ann", 1))).isTrue();
    assertThat(store.add(Reviews.of("ann", 2, Reviews.widened("medicine")))).isTrue();
    assertThat(store.add(Reviews.of("ben", 1))).isTrue();
    var found = store.newest(List.of("ann", "ben", "cal"));
    assertThat(found.keySet()).containsExactlyInAnyOrder("ann", "ben");
    var ann = Objects.requireNonNull(found.get("ann"));
    assertThat(ann.version()).isEqualTo(2);
    assertThat(ann.confidentialNote()).isNull();
    assertThat(ann.sharedNote()).isNull();
    assertThat(ann.verdicts()).extracting(Verdict::note).containsOnlyNulls();
    assertThat(store.newest(List.of())).isEmpty();
  }

  @Test
  void whoIsErasedLeavesNothing() {
    var store = store();
    assertThat(store.add(Reviews.of("ann", 1))).isTrue();
    assertThat(store.add(Reviews.of("anna", 1))).isTrue();
    store.erase(Set.of("ann"));
    assertThat(store.history("ann", null, 10)).isEmpty();
    assertThat(store.newest("anna")).isPresent();
  }

  @Test
  void whatIsWrittenInConfidenceIsNotInTheText() {
    assertThat(Reviews.of("ann", 1, Reviews.widened("medicine")).toString())
        .doesNotContain("confidence", "Shared");
    assertThat(Reviews.widened("medicine").toString()).doesNotContain("colleagues");
  }
}
