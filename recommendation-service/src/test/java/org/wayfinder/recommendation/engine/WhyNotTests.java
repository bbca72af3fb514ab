package org.wayfinder.recommendation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.Students;

class WhyNotTests {

  private final CompiledEdition edition = Catalogues.compiled(1);

  @Test
  void whatIsFirstAlreadyNeedsNoChange() {
    var first = RankingEngine.rank(Students.ann(), edition).frameworks().getFirst().clusters();
    var answers = WhyNot.ofCluster(Students.ann(), edition, null, first.getFirst().id());
    assertThat(answers).containsExactly(new WhyNot.Answer("health-science", true, null, null));
  }

  @Test
  void theInterestThatIsNamedDoesItAndNoSmallerChangeOfAnyDoes() {
    var ann = Students.ann();
    var steps = new TreeSet<Integer>();
    for (var framework : edition.frameworks()) {
      for (var cluster : framework.clusters()) {
        var answer = only(WhyNot.ofCluster(ann, edition, null, cluster.id()), framework.id());
        var change = answer.interest();
        var least = change == null ? (int) Riasec.MAX_SCORE + 1 : size(change);
        if (change != null) {
          steps.add(least);
          var scale = ((Argument.Scale) change.of()).scale();
          assertThat(isFirst(cluster.id(), interest(scale, change.to()))).isTrue();
        }
        for (var smaller = 1; smaller < least && !answer.alreadyFirst(); smaller++) {
          for (var scale : Riasec.scales()) {
            var score = ann.riasec().getOrDefault(scale, 0.0);
            for (var to : List.of(score - smaller, score + smaller)) {
              if (to >= 0 && to <= Riasec.MAX_SCORE) {
                assertThat(brings(cluster.id(), framework, interest(scale, to))).isFalse();
              }
            }
          }
        }
      }
    }
    assertThat(steps).as("one step only would show nothing").hasSizeGreaterThan(1);
  }

  @Test
  void theActivityThatIsNamedDoesItAndNoSmallerChangeOfAnyDoes() {
    var ann = Students.ann();
    var changes = 0;
    for (var framework : edition.frameworks()) {
      for (var cluster : framework.clusters()) {
        var answer = only(WhyNot.ofCluster(ann, edition, null, cluster.id()), framework.id());
        var change = answer.activity();
        var least = change == null ? (int) Profile.MAX_ACTIVITY + 1 : size(change);
        if (change != null) {
          changes++;
          var id = ((Argument.Activity) change.of()).id();
          assertThat(isFirst(cluster.id(), activity(id, change.to()))).isTrue();
        }
        for (var smaller = 1; smaller < least && !answer.alreadyFirst(); smaller++) {
          for (var id : ann.activities().keySet()) {
            var score = ann.activities().getOrDefault(id, 0.0);
            for (var to : List.of(score - smaller, score + smaller)) {
              if (to >= 0 && to <= Profile.MAX_ACTIVITY) {
                assertThat(brings(cluster.id(), framework, activity(id, to))).isFalse();
              }
            }
          }
        }
      }
    }
    assertThat(changes).isPositive();
  }

  @Test
  void whatTakesNoPartInTheScoreIsNeverNamed() {
    var few = new TreeMap<>(Students.ann().activities());
    few.keySet().retainAll(Catalogues.ACTIVITIES.subList(0, 4)); // too few to count
    var random = new Random(3);
    var asked = 0;
    for (var i = 0; i < 20; i++) {
      var riasec = Students.riasec(random.ints(6, 0, 41).asDoubleStream().toArray());
      var student = Students.with(Students.ann(), riasec).withActivities(few);
      for (var framework : edition.frameworks()) {
        for (var cluster : framework.clusters()) {
          for (var answer : WhyNot.ofCluster(student, edition, null, cluster.id())) {
            assertThat(answer.activity()).isNull();
            asked++;
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(100);
  }

  private static WhyNot.Answer only(List<WhyNot.Answer> answers, String framework) {
    assertThat(answers).extracting(WhyNot.Answer::framework).containsExactly(framework);
    return answers.getFirst();
  }

  private static int size(WhyNot.Change change) {
    return (int) Math.abs(change.to() - change.from());
  }

  /** By the draws of the changed answers and by Ann's own. */
  private boolean brings(String cluster, CompiledFramework framework, Profile changed) {
    var answers = Answers.of(changed, edition);
    var own = Answers.of(Students.ann(), edition).firstNoise();
    return answers.quality().ok()
        && Stream.of(answers, answers.withNoise(own))
            .allMatch(drawn ->
                new FrameworkRanker(changed, drawn, edition, framework)
                    .firstGroup()
                    .contains(cluster));
  }

  private static Profile activity(String id, double score) {
    var scores = new TreeMap<>(Students.ann().activities());
    scores.put(id, score);
    return Students.ann().withActivities(scores);
  }

  @Test
  void aCareerIsLookedForInAllItsFrameworks() {
    var career = Catalogues.edition(1).careers().getFirst();
    var answers = WhyNot.ofCareer(Students.ann(), edition, null, career.soc());
    var frameworks =
        Catalogues.edition(1).clusters().stream()
            .filter(c -> career.clusters().contains(c.id()))
            .map(EditionContent.Cluster::framework)
            .distinct()
            .toList();
    assertThat(answers).extracting(WhyNot.Answer::framework).hasSameElementsAs(frameworks);
  }

  @Test
  void whoHasNoRankingIsNotToldWhatWouldEndThat() {
    assertThat(WhyNot.ofCluster(Students.flatFay(), edition, null, "medicine")).isEmpty();
  }

  @Test
  void theFrameworkOfASchoolIsForItsStudentsOnly() {
    var own =
        new CompiledEdition(
            Catalogues.withOwnFramework(Catalogues.edition(1), "sch_1"), Catalogues.constants());
    var career = Catalogues.edition(1).careers().getFirst().soc();
    var ann = Students.ann();
    assertThat(WhyNot.ofCluster(ann, own, "sch_1", "own-caring"))
        .extracting(WhyNot.Answer::framework)
        .containsExactly(Catalogues.OWN);
    assertThat(WhyNot.ofCluster(ann, own, "sch_2", "own-caring")).isEmpty();
    assertThat(WhyNot.ofCluster(ann, own, null, "own-caring")).isEmpty();
    assertThat(WhyNot.ofCareer(ann, own, "sch_1", career))
        .extracting(WhyNot.Answer::framework)
        .contains(Catalogues.OWN);
    assertThat(WhyNot.ofCareer(ann, own, "sch_2", career))
        .extracting(WhyNot.Answer::framework)
        .isNotEmpty()
        .doesNotContain(Catalogues.OWN);
  }

  private boolean isFirst(String cluster, Profile profile) {
    return RankingEngine.rank(profile, edition).frameworks().stream()
        .flatMap(f -> f.clusters().stream())
        .anyMatch(c -> c.id().equals(cluster) && c.tieGroup() == 1);
  }

  private static Profile interest(Riasec scale, double score) {
    var scores = new EnumMap<Riasec, Double>(Students.ann().riasec());
    scores.put(scale, score);
    return Students.with(Students.ann(), scores);
  }
}
