package org.wayfinder.profile.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.catalog.CatalogItem;
import org.wayfinder.profile.interest.ConsistencyPair;
import org.wayfinder.profile.interest.InterestProfile;
import org.wayfinder.profile.interest.ProfileContent;
import org.wayfinder.profile.interest.Riasec;

class TieBreakerScoresTests {

  private static final List<CatalogItem> ITEMS =
      List.of(reserve("m1", "medicines"), reserve("m2", "medicines"), reserve("l1", "laboratory"));

  private final ProfileContent before =
      new ProfileContent(
          InterestProfile.EMPTY.withScores(Map.of(Riasec.SOCIAL, 30.0), Map.of("medicines", 2.5)),
          List.of(new ConsistencyPair(2, 3)),
          Map.of(),
          5);

  private static CatalogItem reserve(String id, String activity) {
    return new CatalogItem(id, CatalogItem.Kind.RESERVE, activity, false, null);
  }

  private static ProfileContent answered(ProfileContent before, Map<String, Integer> answers) {
    return new TieBreakerScores(ITEMS, answers).into(before);
  }

  @Test
  void aScoreBecomesTheMeanOfAllItemsThatWereAnswered() {
    var after = answered(before, Map.of("m1", 5));
    assertThat(after.profile().activities()).containsExactly(Map.entry("medicines", 3.0));
    var later = answered(after, Map.of("m2", 1));
    assertThat(later.profile().activities()).containsExactly(Map.entry("medicines", 2.25));
    assertThat(later.reserveItems()).isEqualTo(Map.of("m1", "medicines", "m2", "medicines"));
    assertThat(answered(before, Map.of("m1", 5, "m2", 1)).profile()).isEqualTo(later.profile());
  }

  @Test
  void everythingElseStays() {
    var after = answered(before, Map.of("m1", 5));
    assertThat(after.profile().riasec()).isEqualTo(before.profile().riasec());
    assertThat(after.consistencyPairs()).isEqualTo(before.consistencyPairs());
    assertThat(after.interestItems()).isEqualTo(5);
  }

  @Test
  void anItemCountsOnce() {
    var after = answered(before, Map.of("m1", 5));
    assertThat(answered(after, Map.of("m1", 1))).isEqualTo(after);
  }

  @Test
  void oneAnswerIsNoScoreOfAnActivityThatWasNotAnswered() {
    var after = answered(before, Map.of("l1", 4));
    assertThat(after).isEqualTo(before);
    assertThat(answered(after, Map.of("l1", 1))).isEqualTo(before);
  }
}
