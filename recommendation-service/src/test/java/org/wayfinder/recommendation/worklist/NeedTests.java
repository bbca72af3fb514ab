package org.wayfinder.recommendation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.engine.AnswerQuality;
import org.wayfinder.recommendation.review.Review;

class NeedTests {

  private static final WorklistRow UNANSWERED = Rows.of("ann", "carla");
  private static final WorklistRow.Reviewed DISCUSSED =
      Rows.reviewed(1, Review.Status.DISCUSSED, null, "care");
  private static final WorklistRow SEEN =
      UNANSWERED.with(Rows.ranked(1, 1, "care"), Rows.NOW).with(DISCUSSED);

  private static Need need(WorklistRow row) {
    return need(row, Rows.NOW);
  }

  private static Need need(WorklistRow row, Instant now) {
    return Need.of(row, now, false, Rows.SETTINGS);
  }

  @Test
  void whoIsReviewedAndUnchangedNeedsNothing() {
    assertThat(need(SEEN).reasons()).isEmpty();
    assertThat(need(SEEN).weight()).isZero();
    assertThat(need(UNANSWERED).reasons()).isEmpty();
  }

  @Test
  void aRecommendationThatNobodyLookedAt() {
    var row = UNANSWERED.with(Rows.ranked(1, 1, "care"), Rows.NOW);
    assertThat(need(row).reasons()).containsExactly(NeedReason.NEVER_REVIEWED);
    assertThat(need(row).weight()).isEqualTo(30);
  }

  @Test
  void anotherFirstTieGroupThanWasSeen() {
    var moved = SEEN.with(Rows.ranked(2, 1, "labs"), Rows.NOW);
    assertThat(need(moved).reasons()).containsExactly(NeedReason.MOVED);
    var same = SEEN.with(Rows.ranked(2, 1, "care"), Rows.NOW);
    assertThat(need(same).reasons()).isEmpty();
  }

  @Test
  void aFollowUpFromItsDayOn() {
    var row = SEEN.with(Rows.reviewed(2, Review.Status.FOLLOW_UP, "2026-11-24", "care"));
    assertThat(need(row).reasons()).isEmpty();
    assertThat(need(row, Instant.parse("2026-11-24T00:00:00Z")).reasons())
        .containsExactly(NeedReason.FOLLOW_UP_DUE);
  }

  @Test
  void answersThatCarryNoRanking() {
    for (var quality : List.of(AnswerQuality.Status.FLAT, AnswerQuality.Status.CARELESS)) {
      var ranked = new WorklistRow.Ranked("2", 2, quality, List.of(), 0, false);
      var row = UNANSWERED.with(ranked, Rows.NOW);
      assertThat(need(row).reasons())
          .containsExactly(NeedReason.TALK_FIRST, NeedReason.NEVER_REVIEWED);
      assertThat(need(row).weight()).isEqualTo(110);
    }
  }

  @Test
  void manyTiedAndAContradictedChoice() {
    var ranked = new WorklistRow.Ranked("9", 2, AnswerQuality.Status.OK, List.of("care"), 4, true);
    assertThat(need(SEEN.with(ranked, Rows.NOW)).reasons())
        .containsExactly(NeedReason.CONTRADICTS, NeedReason.TIES);
  }

  @Test
  void aLongSilence() {
    var later = Rows.NOW.plus(Duration.ofDays(120));
    assertThat(need(SEEN, later).reasons()).isEmpty();
    assertThat(need(SEEN, later.plusMillis(1)).reasons()).containsExactly(NeedReason.SILENCE);
    assertThat(need(UNANSWERED, later.plusMillis(1)).reasons()).containsExactly(NeedReason.SILENCE);
  }

  @Test
  void beforeTheCounsellorsViewNothingTellsOfTheRanking() {
    var ranked = new WorklistRow.Ranked("9", 2, AnswerQuality.Status.OK, List.of("labs"), 4, true);
    var need = Need.of(SEEN.with(ranked, Rows.NOW), Rows.NOW, true, Rows.SETTINGS);
    assertThat(need.reasons()).isEmpty();
    assertThat(need.weight()).as("nor does the place in the list").isZero();
    assertThat(need.clusters()).isEmpty();
  }

  @Test
  void theHeaviestComesFirstAndIdsDecideAmongEquals() {
    var needs =
        Stream.of("b", "a", "c")
            .map(id -> Rows.of(id, "carla"))
            .map(row ->
                need(
                    row.studentId().equals("c")
                        ? row.with(Rows.ranked(1, 1, "care"), Rows.NOW)
                        : row))
            .sorted(Need.ORDER)
            .map(need -> need.row().studentId());
    assertThat(needs).containsExactly("c", "a", "b");
  }
}
