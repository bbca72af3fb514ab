package org.wayfinder.recommendation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.TreeMap;
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
  void theChangeThatIsNamedDoesItAndNoSmallerOneDoes() {
    var changes = 0;
    for (var framework : RankingEngine.rank(Students.ann(), edition).frameworks()) {
      for (var cluster : framework.clusters()) {
        for (var answer : WhyNot.ofCluster(Students.ann(), edition, null, cluster.id())) {
          var change = answer.interest();
          if (change != null) {
            changes++;
            var scale = ((Argument.Scale) change.of()).scale();
            assertThat(isFirst(cluster.id(), changed(scale, change.to()))).isTrue();
            var steps = (int) Math.abs(change.to() - change.from());
            for (var smaller = 1; smaller < steps; smaller++) {
              for (var other : Riasec.scales()) {
                var score = Students.ann().riasec().getOrDefault(other, 0.0);
                assertThat(isFirst(cluster.id(), changed(other, score + smaller))).isFalse();
                assertThat(isFirst(cluster.id(), changed(other, score - smaller))).isFalse();
              }
            }
          }
        }
      }
    }
    assertThat(changes).isPositive();
  }

  @Test
  void anActivityMayDoIt() {
    var changes = 0;
    for (var cluster : edition.frameworks().getFirst().clusters()) {
      for (var answer : WhyNot.ofCluster(Students.ann(), edition, null, cluster.id())) {
        var change = answer.activity();
        if (change != null) {
          changes++;
          var scores = new TreeMap<>(Students.ann().activities());
          scores.put(((Argument.Activity) change.of()).id(), change.to());
          var ann = Students.ann();
          var changed =
              new Profile(ann.riasec(), scores, ann.jobZone(), ann.stated(), ann.notForMe());
          assertThat(isFirst(cluster.id(), changed)).isTrue();
        }
      }
    }
    assertThat(changes).isPositive();
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

  private static Profile changed(Riasec scale, double score) {
    var scores = new EnumMap<Riasec, Double>(Students.ann().riasec());
    scores.put(scale, Math.clamp(score, 0, Riasec.MAX_SCORE));
    return Students.with(Students.ann(), scores);
  }
}
