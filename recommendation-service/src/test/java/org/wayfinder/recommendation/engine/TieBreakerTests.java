package org.wayfinder.recommendation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.Students;

class TieBreakerTests {

  private static final List<TieBreaker.Item> RESERVE =
      Catalogues.ACTIVITIES.stream()
          .flatMap(id ->
              Stream.of(new TieBreaker.Item(id + "-r1", id), new TieBreaker.Item(id + "-r2", id)))
          .toList();

  private final CompiledEdition edition = Catalogues.compiled(1);

  private List<TieBreaker.Questions> ask(Profile profile) {
    return TieBreaker.of(profile, edition, null, RESERVE);
  }

  @Test
  void threeToFiveItemsAreAskedWhereTheFirstAreTiedAndNoneElsewhere() {
    var tied = 0;
    for (var profile : students(40)) {
      var ranking = RankingEngine.rank(profile, edition);
      var questions = ask(profile);
      for (var f = 0; f < ranking.frameworks().size(); f++) {
        var first =
            ranking.frameworks().get(f).clusters().stream()
                .filter(c -> c.tieGroup() == 1)
                .map(Ranking.Cluster::id)
                .toList();
        var asked = questions.get(f);
        assertThat(asked.tied()).containsExactlyInAnyOrderElementsOf(first);
        if (first.size() > 1) {
          tied++;
          assertThat(asked.items()).hasSizeBetween(3, 5).doesNotHaveDuplicates();
        } else {
          assertThat(asked.items()).isEmpty();
        }
      }
    }
    assertThat(tied).isGreaterThan(10);
  }

  @Test
  void whatWasAskedIsNotAskedAgain() {
    for (var profile : students(20)) {
      var asked = ask(profile).getFirst().items();
      var reserve = new TreeMap<String, String>();
      asked.forEach(item -> reserve.put(item.id(), item.activity()));
      var again = ask(profile.withReserve(reserve));
      assertThat(again.getFirst().items()).noneMatch(asked::contains);
    }
  }

  @Test
  void anItemIsAboutWhatTheTiedClustersDifferIn() {
    for (var profile : students(20)) {
      var answers = Answers.of(profile, edition);
      var framework = edition.frameworks().getFirst();
      var doubt = new FrameworkRanker(profile, answers, edition, framework).doubt().orElseThrow();
      if (doubt.tied().length == 2) {
        var gains = doubt.gains(new int[Catalogues.ACTIVITIES.size()]);
        var best = ask(profile).getFirst().items().getFirst().activity();
        var d = Catalogues.ACTIVITIES.indexOf(best);
        var differences = new ArrayList<Double>();
        for (var i = 0; i < gains.length; i++) {
          var clusters = doubt.compared().activities().clusters();
          differences.add(
              Math.abs(clusters.at(doubt.tied()[0], i) - clusters.at(doubt.tied()[1], i))
                  * framework.scale().deviations()[i]);
        }
        assertThat(differences.get(d)).isEqualTo(Collections.max(differences));
        assertThat(gains[d]).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void anotherOrderOfTheItemsAsksTheSame() {
    var shuffled = new ArrayList<>(RESERVE);
    Collections.shuffle(shuffled, new Random(5));
    for (var profile : students(10)) {
      assertThat(TieBreaker.of(profile, edition, null, shuffled)).isEqualTo(ask(profile));
    }
  }

  @Test
  void withoutActivitiesOrARankingThereIsNothingToAsk() {
    assertThat(ask(Students.flatFay())).isEmpty();
    assertThat(ask(Students.interestsOnly())).allSatisfy(q -> assertThat(q.items()).isEmpty());
    var none = TieBreaker.of(Students.ann(), edition, null, List.of());
    assertThat(none).isNotEmpty().allSatisfy(q -> assertThat(q.items()).isEmpty());
  }

  @Test
  void theOwnFrameworkOfASchoolIsAskedForItsStudentsOnly() {
    var own =
        new CompiledEdition(
            Catalogues.withOwnFramework(Catalogues.edition(1), "sch_1"), Catalogues.constants());
    assertThat(TieBreaker.of(Students.ann(), own, "sch_1", RESERVE))
        .extracting(TieBreaker.Questions::framework)
        .contains(Catalogues.OWN);
    assertThat(TieBreaker.of(Students.ann(), own, "sch_2", RESERVE))
        .extracting(TieBreaker.Questions::framework)
        .doesNotContain(Catalogues.OWN);
  }

  @Test
  void moreItemsMakeAScoreMoreReliable() {
    var uncertainty = new EngineConstants.Uncertainty(0.83, 0.6, 500, 20);
    assertThat(uncertainty.activities(0)).isEqualTo(0.6);
    assertThat(uncertainty.activities(2)).isEqualTo(2 * 0.6 / 1.6);
    assertThat(uncertainty.activities(1)).isBetween(0.6, uncertainty.activities(2));
  }

  private static List<Profile> students(int count) {
    var random = new Random(7);
    var students = new ArrayList<Profile>();
    for (var i = 0; i < count; i++) {
      var scores = new TreeMap<String, Double>();
      for (var id : Catalogues.ACTIVITIES) {
        scores.put(id, random.nextInt(9) / 2.0);
      }
      var riasec = Students.riasec(random.ints(6, 0, 41).asDoubleStream().toArray());
      students.add(Students.with(Students.ann(), riasec).withActivities(scores));
    }
    return students;
  }

  @Test
  void anItemOfAnActivityThatTheEditionLacksChangesNothing() {
    var ann = Students.ann();
    var with = ann.withReserve(new TreeMap<>(Map.of("x", "gone")));
    assertThat(RankingEngine.rank(with, edition)).isEqualTo(RankingEngine.rank(ann, edition));
  }
}
