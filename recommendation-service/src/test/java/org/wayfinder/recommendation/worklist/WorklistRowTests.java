package org.wayfinder.recommendation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.review.Review;

class WorklistRowTests {

  private final WorklistRow row = Rows.of("ann", "carla");

  @Test
  void eachPartKeepsItsNewestWhateverTheOrder() {
    var newest =
        row.with(new WorklistRow.Roster(3, List.of("dora")))
            .with(Rows.ranked(2, 1, "care"), Rows.NOW)
            .with(Rows.reviewed(2, Review.Status.DISCUSSED, null));
    assertThat(newest.with(new WorklistRow.Roster(2, List.of("carla")))).isEqualTo(newest);
    assertThat(newest.with(Rows.ranked(1, 9, "labs"), Rows.NOW)).isEqualTo(newest);
    assertThat(newest.with(Rows.reviewed(1, Review.Status.NEW, null))).isEqualTo(newest);
    assertThat(newest.status()).isEqualTo(Review.Status.DISCUSSED);
  }

  @Test
  void whoMayNotBeRankedKeepsTheReviewAlone() {
    var full =
        row.with(new WorklistRow.Roster(3, List.of("dora")))
            .with(Rows.ranked(2, 1, "care"), Rows.NOW)
            .with(Rows.reviewed(2, Review.Status.DISCUSSED, null));
    var off = full.withoutRanking(new WorklistRow.Roster(4, List.of("dora")));
    assertThat(off.ranked()).isNull();
    assertThat(off.status()).isEqualTo(Review.Status.DISCUSSED);
    assertThat(full.withoutRanking(new WorklistRow.Roster(3, List.of("dora"))).ranked()).isNull();
    assertThat(full.withoutRanking(new WorklistRow.Roster(2, List.of())))
        .as("late")
        .isEqualTo(full);
  }

  @Test
  void anotherEditionIsNoNewAnswer() {
    var later = Rows.NOW.plusSeconds(60);
    var answered = row.with(Rows.ranked(1, 1, "care"), Rows.NOW);
    assertThat(answered.with(Rows.ranked(1, 2, "labs"), later).since()).isEqualTo(Rows.NOW);
    assertThat(answered.with(Rows.ranked(2, 2, "labs"), later).since()).isEqualTo(later);
  }
}
