package org.wayfinder.recommendation.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.engine.Label;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.engine.StatedChoice;

class ExposureCountTests {

  private final ExposureCount count = new ExposureCount(List.of("care", "labs"));

  private void students(int many, @Nullable String group, String... first) {
    for (var i = 0; i < many; i++) {
      count.add(group, ranking(first));
    }
  }

  /** Two clusters, those named in the first tie group. */
  private static Ranking.Framework ranking(String... first) {
    var clusters =
        Stream.of("care", "labs")
            .map(id ->
                new Ranking.Cluster(
                    1,
                    id,
                    5000,
                    Label.SOME,
                    List.of(first).contains(id) ? 1 : 2,
                    null,
                    StatedChoice.NONE,
                    false,
                    new Ranking.Contributions(List.of(), List.of()),
                    List.of(),
                    List.of()))
            .toList();
    return new Ranking.Framework("health", StatedChoice.NONE, clusters);
  }

  private static List<@Nullable Integer> exposed(Exposure shown) {
    return shown.clusters().stream().<@Nullable Integer>map(Exposure.Cluster::exposed).toList();
  }

  @Test
  void withoutGroupsThereIsEverybody() {
    students(30, null, "care");
    students(15, null, "care", "labs");
    assertThat(count.shown()).hasSize(1);
    var all = count.shown().getFirst();
    assertThat(all.whom()).isEqualTo(Exposure.Whom.ALL);
    assertThat(all.students()).isEqualTo(45);
    assertThat(exposed(all)).containsExactly(45, 15);
  }

  @Test
  void aSmallSchoolShowsNothing() {
    students(9, null, "care");
    var shown = count.shown();
    assertThat(shown).hasSize(1);
    assertThat(shown.getFirst().students()).isNull();
    assertThat(exposed(shown.getFirst())).containsExactly(null, null);
  }

  @Test
  void groupsStandSideBySide() {
    students(20, "blue", "care");
    students(10, "blue", "labs");
    students(12, "red", "care");
    students(15, "red", "labs");
    var shown = count.shown();
    assertThat(shown).extracting(Exposure::name).containsExactly(null, "blue", "red");
    assertThat(exposed(shown.get(0))).containsExactly(32, 25);
    assertThat(exposed(shown.get(1))).containsExactly(20, 10);
    assertThat(exposed(shown.get(2))).containsExactly(12, 15);
  }

  @Test
  void aSmallCountOrASmallRestHidesTheCountAndEverybodys() {
    students(30, "blue", "care");
    students(9, "blue", "labs");
    students(20, "red", "care");
    students(20, "red", "labs");
    var shown = count.shown();
    assertThat(exposed(shown.get(0))).as("40 - 20 would tell").containsExactly(null, null);
    assertThat(exposed(shown.get(1))).as("30 of 39, 9 of 39").containsExactly(null, null);
    assertThat(exposed(shown.get(2))).containsExactly(20, 20);
  }

  @Test
  void smallGroupsAreAmongTheOthersWhoAreManyEnough() {
    students(40, "blue", "care");
    students(12, "green", "care");
    students(4, "red", "labs");
    students(1, null, "labs");
    var shown = count.shown();
    assertThat(shown)
        .extracting(Exposure::whom)
        .containsExactly(Exposure.Whom.ALL, Exposure.Whom.OTHERS, Exposure.Whom.GROUP);
    assertThat(shown.get(1).students()).as("green joins them").isEqualTo(17);
    assertThat(shown.get(2).name()).isEqualTo("blue");
  }

  @Test
  void nothingThatIsShownIsSmallOrLeavesAFewBySubtraction() {
    var random = new Random(11);
    for (var round = 0; round < 300; round++) {
      var counted = new ExposureCount(List.of("care", "labs"));
      for (var i = random.nextInt(120); i >= 0; i--) {
        var group = random.nextInt(4) == 0 ? null : "group " + random.nextInt(4);
        counted.add(group, random.nextBoolean() ? ranking("care") : ranking("care", "labs"));
      }
      check(counted.shown());
    }
  }

  private static void check(List<Exposure> shown) {
    for (var whom : shown) {
      for (var k = 0; k < 2; k++) {
        var students = whom.students();
        var exposed = exposed(whom).get(k);
        if (exposed != null && students != null) {
          assertThat(exposed).isNotIn(1, 2, 3, 4, 5, 6, 7, 8, 9);
          assertThat(students - exposed).isNotIn(1, 2, 3, 4, 5, 6, 7, 8, 9);
        }
      }
    }
    for (var k = 0; k < 2; k++) {
      var place = k;
      if (exposed(shown.getFirst()).get(k) != null) {
        assertThat(shown).allSatisfy(whom -> assertThat(exposed(whom).get(place)).isNotNull());
      }
    }
  }
}
