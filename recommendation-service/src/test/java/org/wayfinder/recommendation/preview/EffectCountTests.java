package org.wayfinder.recommendation.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.Students;

class EffectCountTests {

  private static final EditionContent BEFORE = Catalogues.edition(1);
  private static final EditionContent AFTER = Catalogues.edition(2);
  private final CompiledEdition before = new CompiledEdition(BEFORE, Catalogues.constants());
  private final CompiledEdition after = new CompiledEdition(AFTER, Catalogues.constants());
  private final EffectCount count = new EffectCount(BEFORE, AFTER);

  private void add(Profile profile, int times) {
    for (var i = 0; i < times; i++) {
      count.add(RankingEngine.rank(profile, before), RankingEngine.rank(profile, after));
    }
  }

  private Set<String> first(Profile profile, CompiledEdition edition, String framework) {
    return EffectCount.firstGroup(RankingEngine.rank(profile, edition), framework);
  }

  private static Effect.Framework framework(Effect effect, String id) {
    return effect.frameworks().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void countsWhoseFirstGroupWouldBeAnotherOneByCluster() {
    add(Students.ann(), 10);
    add(Students.ben(), 7);
    for (var id : BEFORE.frameworks()) {
      var found = framework(count.effect(), id);
      var expected = 0;
      var entering = 0;
      for (var who : List.of(Students.ann(), Students.ben())) {
        var was = first(who, before, id);
        var willBe = first(who, after, id);
        assertThat(was).isNotEmpty();
        var times = who.equals(Students.ann()) ? 10 : 7;
        expected += was.equals(willBe) ? 0 : times;
        entering += times * (int) willBe.stream().filter(c -> !was.contains(c)).count();
      }
      assertThat(found.changed()).isEqualTo(expected);
      var entered = found.clusters().stream().mapToInt(c -> c.enters() == null ? 0 : c.enters());
      assertThat(entered.sum()).isEqualTo(entering);
    }
    assertThat(count.effect().students()).isEqualTo(17);
  }

  @Test
  void withTheSameContentNothingChanges() {
    var none = new EffectCount(BEFORE, BEFORE);
    for (var i = 0; i < 9; i++) {
      none.add(
          RankingEngine.rank(Students.ann(), before), RankingEngine.rank(Students.ann(), before));
    }
    assertThat(none.effect().frameworks())
        .allSatisfy(framework -> {
          assertThat(framework.changed()).isZero();
          assertThat(framework.clusters())
              .allSatisfy(c -> {
                assertThat(c.enters()).isZero();
                assertThat(c.leaves()).isZero();
              });
        });
  }

  @Test
  void fewStudentsAreNotShownAtAll() {
    add(Students.ann(), 4);
    assertThat(count.effect().students()).isNull();
    assertThat(count.effect().frameworks())
        .allSatisfy(framework -> {
          assertThat(framework.changed()).isNull();
          assertThat(framework.clusters())
              .allSatisfy(c -> {
                assertThat(c.enters()).isNull();
                assertThat(c.leaves()).isNull();
              });
        });
  }

  @Test
  void fewWhoChangeAmongManyAreNotShownEither() {
    var changed = new EffectCount(BEFORE, AFTER);
    for (var i = 0; i < 40; i++) {
      var to = i < 3 ? after : before;
      changed.add(
          RankingEngine.rank(Students.ann(), before), RankingEngine.rank(Students.ann(), to));
    }
    var shown = changed.effect();
    assertThat(shown.students()).isEqualTo(40);
    for (var framework : shown.frameworks()) {
      var differs =
          !first(Students.ann(), before, framework.id())
              .equals(first(Students.ann(), after, framework.id()));
      if (differs) {
        assertThat(framework.changed()).isNull();
        assertThat(framework.clusters()).allSatisfy(c -> assertThat(c.enters()).isNull());
      } else {
        assertThat(framework.changed()).isZero();
      }
    }
  }

  @Test
  void whoHasNoRankingHasNoFirstGroup() {
    add(Students.flatFay(), 9);
    assertThat(count.effect().frameworks())
        .allSatisfy(framework -> assertThat(framework.changed()).isZero());
  }

  @Test
  void aFrameworkThatIsNewIsEnteredByEverybody() {
    var smaller =
        new EditionContent(
            1,
            List.of("health-science"),
            BEFORE.clusters().stream().filter(c -> c.framework().equals("health-science")).toList(),
            BEFORE.careers(),
            BEFORE.activities());
    var added = new EffectCount(smaller, BEFORE);
    var small = new CompiledEdition(smaller, Catalogues.constants());
    for (var i = 0; i < 6; i++) {
      added.add(
          RankingEngine.rank(Students.ann(), small), RankingEngine.rank(Students.ann(), before));
    }
    assertThat(framework(added.effect(), "occupational-clusters").changed()).isEqualTo(6);
    assertThat(framework(added.effect(), "health-science").changed()).isZero();
  }
}
