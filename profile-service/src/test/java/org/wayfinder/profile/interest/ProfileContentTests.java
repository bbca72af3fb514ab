package org.wayfinder.profile.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileContentTests {

  private final InterestProfile answered =
      InterestProfile.EMPTY.withScores(
          Map.of(Riasec.SOCIAL, 30.0), Map.of("medicines", 2.5, "laboratory", 1.0));

  private final ProfileContent content =
      new ProfileContent(
          answered,
          List.of(new ConsistencyPair(1, 5)),
          Map.of("m1", "medicines", "l1", "laboratory"),
          5);

  @Test
  void carelessAnswersStayCarelessWhateverElseIsSaid() {
    var marked =
        new InterestProfile(
            answered.riasec(),
            Map.of("medicines", 2.5),
            Map.of(),
            new JobZones(2, 4),
            CatalogChoices.NONE,
            new CatalogChoices(List.of("medicine"), List.of()));
    var after = content.with(marked);
    assertThat(after.profile()).isEqualTo(marked);
    assertThat(after.consistencyPairs()).containsExactly(new ConsistencyPair(1, 5));
    assertThat(after.interestItems()).isEqualTo(5);
    assertThat(after.reserveItems()).containsExactly(Map.entry("m1", "medicines"));
  }

  @Test
  void otherInterestsAreNotTheAnswersAnyMore() {
    var other = answered.withScores(Map.of(Riasec.SOCIAL, 31.0), answered.activities());
    var after = content.with(other);
    assertThat(after.consistencyPairs()).isEmpty();
    assertThat(after.interestItems()).isNull();
    assertThat(after.reserveItems()).isEqualTo(content.reserveItems());
  }
}
