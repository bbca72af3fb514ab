package org.wayfinder.profile.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterestProfileTests {

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 40.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aRiasecScoreIsFromZeroToForty(double score) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> profile(Map.of(Riasec.SOCIAL, score), Map.of(), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 4.1, Double.NaN})
  void anActivityScoreIsFromZeroToFour(double score) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> profile(Map.of(), Map.of("medicines", score), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, 5.1, Double.NaN})
  void aWorkValueIsFromOneToFive(double weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> profile(Map.of(), Map.of(), Map.of(WorkValue.SUPPORT, weight)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6, -1})
  void aJobZoneIsFromOneToFive(int zone) {
    assertThatIllegalArgumentException().isThrownBy(() -> new JobZones(zone, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new JobZones(null, zone));
  }

  @Test
  void theEndsOfTheRangesBelongToThem() {
    var profile =
        profile(
            Map.of(Riasec.REALISTIC, 0.0, Riasec.SOCIAL, 40.0),
            Map.of("medicines", 0.0, "laboratory", 4.0),
            Map.of(WorkValue.SUPPORT, 1.0, WorkValue.ACHIEVEMENT, 5.0));
    assertThat(profile.isEmpty()).isFalse();
  }

  @Test
  void scalesComeInTheirFixedOrderAndWhatIsMissingStaysAbsent() {
    var profile =
        profile(
            Map.of(Riasec.CONVENTIONAL, 1.0, Riasec.REALISTIC, 2.0, Riasec.SOCIAL, 3.0),
            Map.of(),
            Map.of());
    assertThat(profile.riasec().keySet())
        .containsExactly(Riasec.REALISTIC, Riasec.SOCIAL, Riasec.CONVENTIONAL);
  }

  @Test
  void nothingSaidIsEmptyAndNewScoresKeepEverythingElse() {
    assertThat(InterestProfile.EMPTY.isEmpty()).isTrue();
    var rescored = Profiles.full().withScores(Map.of(Riasec.ARTISTIC, 12.0), Map.of());
    assertThat(rescored.riasec()).containsExactly(Map.entry(Riasec.ARTISTIC, 12.0));
    assertThat(rescored.activities()).isEmpty();
    assertThat(rescored.statedChoices()).isEqualTo(Profiles.full().statedChoices());
    assertThat(rescored.jobZone()).isEqualTo(Profiles.full().jobZone());
  }

  @Test
  void namedTwiceIsNamedOnce() {
    assertThat(new CatalogChoices(List.of("a", "b", "a"), List.of()).clusters())
        .containsExactly("a", "b");
  }

  @Test
  void versionsBeginAtOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ProfileVersion("s", 0, Instant.EPOCH, Profiles.full(), List.of(), null));
  }

  private static InterestProfile profile(
      Map<Riasec, Double> riasec, Map<String, Double> activities, Map<WorkValue, Double> values) {
    return new InterestProfile(
        riasec, activities, values, JobZones.NONE, CatalogChoices.NONE, CatalogChoices.NONE);
  }
}
