package org.wayfinder.recommendation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.review.Review;

/** What every store of worklist rows does. */
abstract class WorklistStoreContract {

  private static final WorklistRow WHOLE =
      Rows.of("ann", "carla")
          .with(Rows.ranked(2, 1, "care", "labs"), Rows.NOW)
          .with(Rows.reviewed(1, Review.Status.FOLLOW_UP, "2026-12-01", "care"));

  abstract WorklistStore store();

  private static WorklistRow ann(WorklistStore store) {
    return Objects.requireNonNull(store.find(List.of("ann", "nobody")).get("ann"));
  }

  @Test
  void aRowComesBackAsItWas() {
    var store = store();
    assertThat(store.find(List.of("ann"))).isEmpty();
    assertThat(store.put(List.of(WHOLE, Rows.of("ben", "carla")))).isEmpty();
    var stored = ann(store);
    assertThat(stored.revision()).isEqualTo(1);
    assertThat(stored.ranked()).isEqualTo(WHOLE.ranked());
    assertThat(stored.reviewed()).isEqualTo(WHOLE.reviewed());
    assertThat(stored.since()).isEqualTo(WHOLE.since());
    assertThat(store.find(List.of("ben"))).containsKey("ben");
    assertThat(store.find(List.of())).isEmpty();
  }

  @Test
  void whoDidNotSeeTheNewestIsRefused() {
    var store = store();
    assertThat(store.put(List.of(WHOLE))).isEmpty();
    assertThat(store.put(List.of(WHOLE))).containsExactly("ann");
    var seen = ann(store);
    var changed = seen.with(Rows.reviewed(2, Review.Status.DISCUSSED, null));
    assertThat(store.put(List.of(changed))).isEmpty();
    assertThat(store.put(List.of(changed))).containsExactly("ann");
    assertThat(ann(store).status()).isEqualTo(Review.Status.DISCUSSED);
  }

  @Test
  void aCaseloadIsTheStudentsOfOneCounsellor() {
    var store = store();
    var shared = Rows.of("cal", "dora").with(new WorklistRow.Roster(2, List.of("dora", "carla")));
    assertThat(store.put(List.of(WHOLE, Rows.of("ben", "dora"), shared))).isEmpty();
    assertThat(store.ofCounsellor("carla"))
        .extracting(WorklistRow::studentId)
        .containsExactlyInAnyOrder("ann", "cal");
    assertThat(store.ofCounsellor("nobody")).isEmpty();
  }

  @Test
  void whoIsErasedLeavesNothing() {
    var store = store();
    assertThat(store.put(List.of(WHOLE, Rows.of("ben", "carla")))).isEmpty();
    store.erase(Set.of("ann"));
    assertThat(store.ofCounsellor("carla"))
        .extracting(WorklistRow::studentId)
        .containsExactly("ben");
  }
}
