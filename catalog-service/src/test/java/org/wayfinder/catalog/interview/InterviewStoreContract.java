package org.wayfinder.catalog.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/** What every store of interviews promises. */
abstract class InterviewStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private final Interview recorded = Interviews.recorded("int_a", Interviews.LAB);
  private final Interview linked = Interviews.linked("int_b", Interviews.MEDICINE);

  /** A store that holds nothing yet. */
  abstract InterviewStore store();

  @Test
  void givesBackWhatWasStored() {
    var store = store();
    assertThat(store.insert(recorded, null)).isEqualTo(new Creation.Created<>(recorded));
    store.insert(linked, null);
    assertThat(store.find("int_a")).contains(recorded);
    assertThat(store.list(null, 9)).containsExactly(recorded, linked);
    assertThat(store.list("int_a", 9)).containsExactly(linked);
    assertThat(store.list(null, 1)).containsExactly(recorded);
    assertThat(store.find("int_c")).isEmpty();
  }

  @Test
  void showsOnlyWhatWasReviewedOfWhatWasAskedFor() {
    var store = store();
    store.insert(recorded, null);
    store.insert(linked, null);
    assertThat(store.shown(null, null, 9)).isEmpty();
    var passed = linked.passed("stf_emil", NOW);
    assertThat(store.replace(1, passed)).isTrue();
    assertThat(store.find("int_b")).contains(passed);
    assertThat(store.shown(null, null, 9)).containsExactly(passed);
    assertThat(store.shown(Interviews.MEDICINE, null, 9)).containsExactly(passed);
    assertThat(store.shown(Interviews.LAB, null, 9)).isEmpty();
    assertThat(store.shown(null, "int_b", 9)).isEmpty();
  }

  @Test
  void replacesOnlyTheVersionThatWasSeen() {
    var store = store();
    store.insert(recorded, null);
    var next = recorded.changed(linked.content(), linked.consent(), "stf_emil");
    assertThat(store.replace(7, next)).isFalse();
    assertThat(store.replace(1, next)).isTrue();
    assertThat(store.replace(1, next)).isFalse();
    assertThat(store.find("int_a")).contains(next);
  }

  @Test
  void erasesWhateverTheVersion() {
    var store = store();
    store.insert(recorded, null);
    store.replace(1, recorded.passed("stf_emil", NOW));
    assertThat(store.erase("int_a")).isTrue();
    assertThat(store.erase("int_a")).isFalse();
    assertThat(store.shown(null, null, 9)).isEmpty();
    assertThat(store.replace(2, recorded)).isFalse();
  }

  @Test
  void aRepeatedRequestFindsTheInterviewOfTheFirst() {
    var store = store();
    var key = new CreationKey("edith interviews 1", "body");
    store.insert(recorded, key);
    var passed = recorded.passed("stf_emil", NOW);
    store.replace(1, passed);
    assertThat(store.insert(linked, key)).isEqualTo(new Creation.Repeated<>(passed));
    assertThat(store.insert(linked, new CreationKey("edith interviews 1", "other")))
        .isEqualTo(new Creation.KeyReused<>());
    assertThat(store.list(null, 9)).containsExactly(passed);
  }

  @Test
  void aLateRepetitionDoesNotBringBackWhatWasErased() {
    var store = store();
    var key = new CreationKey("edith interviews 2", "body");
    store.insert(recorded, key);
    assertThat(store.erase("int_a")).isTrue();
    assertThat(store.erase("int_a")).isFalse();
    assertThat(store.insert(linked, key)).isEqualTo(new Creation.Taken<>());
    assertThat(store.insert(linked, new CreationKey("edith interviews 2", "other")))
        .isEqualTo(new Creation.Taken<>());
    assertThat(store.list(null, 9)).isEmpty();
    assertThat(store.find("int_a")).isEmpty();
    assertThat(store.replace(1, recorded)).isFalse();
  }
}
