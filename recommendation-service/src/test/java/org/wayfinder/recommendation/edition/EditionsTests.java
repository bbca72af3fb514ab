package org.wayfinder.recommendation.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.FakeCatalogue;

class EditionsTests {

  @Test
  void withoutAnyEditionThereIsNoneToRankWith() {
    var editions = TestEditions.none().editions();
    assertThat(editions.current()).isEmpty();
    assertThatThrownBy(editions::requireCurrent).isInstanceOf(EditionUnavailableException.class);
  }

  @Test
  void theCurrentEditionNeverGoesBack() {
    var test = TestEditions.none();
    test.publish(2);
    test.publish(1);
    assertThat(test.editions().requireCurrent().number()).isEqualTo(2);
  }

  @Test
  void aKeptCopyIsEnoughToStartWithoutTheCatalogue() {
    var test = TestEditions.none();
    test.keepElsewhere(3);
    test.editions().recall();
    assertThat(test.editions().requireCurrent().number()).isEqualTo(3);
  }

  @Test
  void anOldEditionIsFoundAmongTheCopies() {
    var test = TestEditions.none();
    for (var number = 1; number <= 7; number++) {
      test.publish(number);
    }
    assertThat(test.editions().get(1).number()).isEqualTo(1);
  }

  @Test
  void aCopyOfWhichAnOlderWayfinderKeptLessIsCompleted() {
    var whole = TestEditions.published(1);
    try (var catalogue = new FakeCatalogue()) {
      var test = TestEditions.of(catalogue);
      test.keepElsewhere(
          new PublishedEdition(whole.contentHash(), whole.content(), List.of(), whole.languages()));
      test.editions().recall();
      assertThat(test.editions().requireCurrent().reserve()).isEmpty();
      catalogue.publish(whole);
      test.editions().refresh();
      assertThat(test.editions().requireCurrent().reserve()).isEqualTo(whole.reserve());
      assertThat(test.editions().get(1).reserve()).isEqualTo(whole.reserve());
    }
  }

  @Test
  void anEditionThatNobodyHasIsUnavailable() {
    var editions = TestEditions.first().editions();
    assertThatThrownBy(() -> editions.get(9)).isInstanceOf(EditionUnavailableException.class);
  }
}
