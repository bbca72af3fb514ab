package org.wayfinder.recommendation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.Students;

class ChangesTests {

  private final EditionContent first = Catalogues.edition(1);
  private final EditionContent second = Catalogues.edition(2);
  private final EngineConstants older = Catalogues.constantsOfVersion1();
  private final EngineConstants newer = Catalogues.constants();

  @Test
  void thePartsSumToTheDifference() {
    var changes =
        Changes.split(
            RankingEngine.rank(Students.ann(), new CompiledEdition(first, older)),
            RankingEngine.rank(Students.ben(), new CompiledEdition(first, older)),
            RankingEngine.rank(Students.ben(), new CompiledEdition(second, older)),
            RankingEngine.rank(Students.ben(), new CompiledEdition(second, newer)));
    assertThat(changes).hasSize(15);
    for (var change : changes) {
      var split = Objects.requireNonNull(change.split());
      assertThat(split.answers() + split.catalogue() + split.formula())
          .isEqualTo(score(change.after()) - score(change.before()));
      assertThat(split.answers()).isNotZero();
    }
  }

  @Test
  void whatDidNotChangeHasNoPart() {
    var compiled = new CompiledEdition(first, newer);
    var changes = onlyAnswers(Students.ann(), Students.ben(), compiled);
    assertThat(changes)
        .allSatisfy(change -> {
          var split = Objects.requireNonNull(change.split());
          assertThat(split.catalogue()).isZero();
          assertThat(split.formula()).isZero();
        });
    var none = onlyAnswers(Students.ann(), Students.ann(), compiled);
    assertThat(none)
        .allSatisfy(change -> {
          assertThat(change.before()).isEqualTo(change.after());
          assertThat(change.split()).isEqualTo(new Changes.Split(0, 0, 0));
        });
  }

  @Test
  void whoHadNoRankingHasNothingToSplit() {
    var compiled = new CompiledEdition(first, newer);
    var changes = onlyAnswers(Students.flatFay(), Students.ann(), compiled);
    assertThat(changes)
        .hasSize(15)
        .allSatisfy(change -> {
          assertThat(change.before()).isNull();
          assertThat(change.after()).isNotNull();
          assertThat(change.split()).isNull();
        });
  }

  @Test
  void withoutTheEngineThereAreBothEndsAndNoSplit() {
    var before = RankingEngine.rank(Students.ann(), new CompiledEdition(first, older));
    var after = RankingEngine.rank(Students.ben(), new CompiledEdition(second, newer));
    assertThat(Changes.unsplit(before, after))
        .hasSize(15)
        .allSatisfy(change -> {
          assertThat(change.split()).isNull();
          assertThat(change.before()).isNotNull();
        });
  }

  private static List<Changes.Cluster> onlyAnswers(
      Profile before, Profile after, CompiledEdition edition) {
    var later = RankingEngine.rank(after, edition);
    return Changes.split(RankingEngine.rank(before, edition), later, later, later);
  }

  private static int score(Changes.@Nullable Place place) {
    return Objects.requireNonNull(place).score();
  }
}
