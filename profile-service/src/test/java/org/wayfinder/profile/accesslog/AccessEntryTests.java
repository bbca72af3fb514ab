package org.wayfinder.profile.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessEntryTests {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final AccessEntry first =
      AccessEntry.after(null, "acc_ann", NOON, "sta_carl", "record", List.of("acc_ann"));
  private final AccessEntry second =
      AccessEntry.after(
          first, "acc_ann", NOON.plusMillis(1), "sta_carl", "profile", List.of("acc_ann"));

  @Test
  void anEntryFollowsTheOneItWasWrittenAfterAndNoOther() {
    assertThat(first.follows(null)).isTrue();
    assertThat(second.follows(first)).isTrue();
    assertThat(second.follows(null)).as("the first was removed").isFalse();
    assertThat(first.follows(second)).as("turned round").isFalse();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.id()).isEqualTo("acc_ann/2");
  }

  @Test
  void whateverIsChangedInAnEntryShows() {
    var shown = List.of("acc_ann");
    var hash = second.hash();
    var at = second.at();
    assertThat(
            Stream.of(
                new AccessEntry("acc_ben", 2, at, "sta_carl", "profile", shown, hash),
                new AccessEntry("acc_ann", 3, at, "sta_carl", "profile", shown, hash),
                new AccessEntry("acc_ann", 2, NOON, "sta_carl", "profile", shown, hash),
                new AccessEntry("acc_ann", 2, at, "sta_carla", "profile", shown, hash),
                new AccessEntry("acc_ann", 2, at, "sta_carl", "record", shown, hash),
                new AccessEntry("acc_ann", 2, at, "sta_carl", "profile", List.of(), hash),
                new AccessEntry("acc_ann", 2, at, "sta_carl", "profile", shown, first.hash())))
        .noneMatch(changed -> changed.follows(first));
  }

  @Test
  void anEntryWithANewHashIsFoundOutByTheNextOne() {
    var forged = AccessEntry.after(null, "acc_ann", NOON, "sta_dora", "record", first.shown());
    assertThat(forged.follows(null)).isTrue();
    assertThat(second.follows(forged)).isFalse();
  }
}
