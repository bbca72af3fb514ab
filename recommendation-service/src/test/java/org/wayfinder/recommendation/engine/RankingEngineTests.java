package org.wayfinder.recommendation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.Students;

class RankingEngineTests {

  private final CompiledEdition edition = Catalogues.compiled(1);

  @Test
  void ranksAllClustersOfBothFrameworksByScore() {
    var ranking = RankingEngine.rank(Students.ann(), edition);
    assertThat(ranking.frameworks())
        .extracting(Ranking.Framework::id)
        .containsExactly("health-science", "occupational-clusters");
    assertThat(ranking.frameworks()).extracting(f -> f.clusters().size()).containsExactly(10, 5);
    for (var framework : ranking.frameworks()) {
      var scores = framework.clusters().stream().map(Ranking.Cluster::score).toList();
      assertThat(scores).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
      assertThat(framework.clusters()).extracting(Ranking.Cluster::rank).startsWith(1, 2, 3);
    }
  }

  @Test
  void clustersOfTheVerySameCareersAreTied() {
    var content = Catalogues.withTwinOf(Catalogues.edition(1), "health-science", "pharmaceuticals");
    var twins = new CompiledEdition(content, Catalogues.constants());
    for (var student : List.of(Students.ann(), Students.ben(), Students.interestsOnly())) {
      var groups = new TreeMap<String, Integer>();
      RankingEngine.rank(student, twins)
          .frameworks()
          .getFirst()
          .clusters()
          .forEach(cluster -> groups.put(cluster.id(), cluster.tieGroup()));
      assertThat(groups).hasSize(11);
      assertThat(groups.get("twin")).isEqualTo(groups.get("pharmaceuticals"));
    }
  }

  @Test
  void opposedStudentsGetOpposedRankings() {
    var ann = order(RankingEngine.rank(Students.ann(), edition));
    var ben = order(RankingEngine.rank(Students.ben(), edition));
    assertThat(ann).isNotEqualTo(ben);
    assertThat(ann.getFirst()).isNotEqualTo(ben.getFirst());
    assertThat(ben.indexOf(ann.getFirst())).isGreaterThanOrEqualTo(ben.size() / 2);
  }

  @Test
  void opposedInterestsAloneTurnTheRankingUpsideDown() {
    var ann = Students.interestsOnly();
    var mirrored =
        ann.riasec().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> 40 - e.getValue()));
    var upsideDown = RankingEngine.rank(Students.with(ann, mirrored), edition);
    assertThat(order(upsideDown).reversed()).isEqualTo(order(RankingEngine.rank(ann, edition)));
  }

  @Test
  void withoutActivitiesTheInterestsMakeTheWholeScoreAndThatIsSaid() {
    var ranking = RankingEngine.rank(Students.interestsOnly(), edition);
    assertThat(ranking.quality().ok()).isTrue();
    assertThat(ranking.activities()).isEmpty();
    assertThat(codes(ranking.quality().reasons())).containsExactly(ReasonCode.ACTIVITIES_TOO_FEW);
    assertThat(ranking.frameworks().getFirst().clusters())
        .allSatisfy(cluster -> {
          assertThat(codes(cluster.reasons())).doesNotContain(ReasonCode.ACTIVITIES_TOO_FEW);
          assertThat(cluster.contributions().activities()).isEmpty();
        });
  }

  @Test
  void withoutInterestsTheActivitiesMakeTheWholeScoreAndThatIsSaid() {
    var ranking = RankingEngine.rank(Students.activitiesOnly(), edition);
    assertThat(ranking.quality().ok()).isTrue();
    assertThat(ranking.quality().missing()).hasSize(6);
    assertThat(codes(ranking.quality().reasons())).containsExactly(ReasonCode.INTERESTS_ABSENT);
    assertThat(ranking.pattern().elevation()).isNull();
    assertThat(ranking.frameworks().getFirst().clusters().getFirst().contributions().riasec())
        .isEmpty();
  }

  @Test
  void activitiesCountFromFourFifthsAnswered() {
    var twelve = activitiesOf(12);
    var eleven = activitiesOf(11);
    assertThat(RankingEngine.rank(twelve, edition).activities()).hasSize(12);
    assertThat(RankingEngine.rank(eleven, edition).activities()).isEmpty();
  }

  @Test
  void activitiesAllAnsweredAlikeAreLeftOut() {
    var alike = Students.activities(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
    var ranking = RankingEngine.rank(withActivities(alike), edition);
    assertThat(codes(ranking.quality().reasons())).containsExactly(ReasonCode.ACTIVITIES_ALL_ALIKE);
  }

  @Test
  void activitiesThatTheEditionDoesNotKnowAreIgnored() {
    var more = new TreeMap<>(Students.ann().activities());
    more.put("juggling", 4.0);
    assertThat(RankingEngine.rank(withActivities(more), edition))
        .isEqualTo(RankingEngine.rank(Students.ann(), edition));
  }

  @Test
  void flatInterestsGetNoRankingButThreeOpeners() {
    var ranking = RankingEngine.rank(Students.flatFay(), edition);
    assertThat(ranking.quality().status()).isEqualTo(AnswerQuality.Status.FLAT);
    assertThat(ranking.frameworks()).isEmpty();
    assertThat(ranking.quality().openers()).hasSize(3);
    assertThat(ranking.quality().reasons())
        .containsExactly(Reason.of(ReasonCode.FLAT_INTERESTS, new Argument.Points(7_00)));
  }

  @Test
  void missingScalesAreNamed() {
    var ranking = RankingEngine.rank(Students.halfwayHal(), edition);
    assertThat(ranking.quality().status()).isEqualTo(AnswerQuality.Status.INCOMPLETE);
    assertThat(ranking.quality().missing())
        .containsExactly(Riasec.ENTERPRISING, Riasec.CONVENTIONAL);
    assertThat(ranking.quality().openers()).hasSize(3);
    assertThat(ranking.frameworks()).isEmpty();
  }

  @Test
  void aProfileWithoutAnythingIsIncomplete() {
    var nothing =
        new Profile(
            Map.of(),
            new TreeMap<>(),
            Profile.JobZones.UNSAID,
            Profile.Choices.NONE,
            Profile.Choices.NONE);
    var ranking = RankingEngine.rank(nothing, edition);
    assertThat(ranking.quality().status()).isEqualTo(AnswerQuality.Status.INCOMPLETE);
    assertThat(codes(ranking.quality().reasons())).containsExactly(ReasonCode.SCALES_MISSING);
  }

  @Test
  void statedChoiceIsAgreeInTheFirstGroupElseStretchOrContradictByRank() {
    assertThat(StatedChoice.at(1, 10, 1)).isEqualTo(StatedChoice.AGREE);
    assertThat(StatedChoice.at(7, 10, 1)).isEqualTo(StatedChoice.AGREE);
    assertThat(List.of(2, 5, 6, 10).stream().map(rank -> StatedChoice.at(rank, 10, 2)))
        .containsExactly(
            StatedChoice.STRETCH,
            StatedChoice.STRETCH,
            StatedChoice.CONTRADICT,
            StatedChoice.CONTRADICT);
    assertThat(StatedChoice.at(3, 5, 2)).isEqualTo(StatedChoice.STRETCH);
    assertThat(StatedChoice.at(4, 5, 3)).isEqualTo(StatedChoice.CONTRADICT);
  }

  @Test
  void itemsAskedTwiceAndAnsweredDifferentlyMeanTalkFirst() {
    var careless = RankingEngine.rank(Students.carelessCal(8), edition);
    assertThat(careless.quality().status()).isEqualTo(AnswerQuality.Status.CARELESS);
    assertThat(careless.quality().reasons())
        .containsExactly(
            Reason.of(ReasonCode.CARELESS_ANSWERS, new Argument.Amount(8), new Argument.Amount(6)));
    assertThat(careless.quality().openers()).hasSize(3);
    assertThat(careless.frameworks()).isEmpty();
    assertThat(RankingEngine.rank(Students.carelessCal(7), edition).quality().ok()).isTrue();
  }

  @Test
  void fewItemsAskedTwiceSayNothing() {
    var three = Students.ann().withPairs(Collections.nCopies(3, new Profile.Pair(1, 5)));
    assertThat(RankingEngine.rank(three, edition).quality().ok()).isTrue();
  }

  @Test
  void chancesAddUpAndTheBestClusterIsInTheFirstGroup() {
    for (var student : List.of(Students.ann(), Students.ben(), Students.interestsOnly())) {
      for (var framework : RankingEngine.rank(student, edition).frameworks()) {
        var clusters = framework.clusters();
        assertThat(clusters.getFirst().tieGroup()).isEqualTo(1);
        assertThat(clusters.stream().mapToInt(c -> chances(c).first()).sum()).isEqualTo(1000);
        assertThat(clusters.stream().mapToInt(c -> chances(c).firstThree()).sum()).isEqualTo(3000);
        assertThat(clusters)
            .allSatisfy(c ->
                assertThat(chances(c).firstThree()).isGreaterThanOrEqualTo(chances(c).first()));
      }
    }
  }

  @Test
  void aTiedClusterSaysSo() {
    for (var framework : RankingEngine.rank(Students.ann(), edition).frameworks()) {
      for (var cluster : framework.clusters()) {
        var tied =
            framework.clusters().stream().filter(c -> c.tieGroup() == cluster.tieGroup()).count();
        assertThat(cluster.reasons().stream().filter(r -> r.code() == ReasonCode.TIED))
            .hasSize(tied > 1 ? 1 : 0);
      }
    }
  }

  @Test
  void versionOneKnowsNoChances() {
    var first = new CompiledEdition(Catalogues.edition(1), Catalogues.constantsOfVersion1());
    var clusters = RankingEngine.rank(Students.ann(), first).frameworks().getFirst().clusters();
    assertThat(clusters).allSatisfy(c -> assertThat(c.chances()).isNull());
    assertThat(clusters).extracting(Ranking.Cluster::tieGroup).isEqualTo(rank(clusters));
  }

  private static Ranking.Chances chances(Ranking.Cluster cluster) {
    return Objects.requireNonNull(cluster.chances());
  }

  private static List<Integer> rank(List<Ranking.Cluster> clusters) {
    return clusters.stream().map(Ranking.Cluster::rank).toList();
  }

  @Test
  void aStatedCareerStatesItsClusters() {
    var soc = "29-1003.00";
    var stating =
        new Profile(
            Students.ann().riasec(),
            Students.ann().activities(),
            Profile.JobZones.UNSAID,
            new Profile.Choices(Set.of(), Set.of(soc)),
            Profile.Choices.NONE);
    var ranking = RankingEngine.rank(stating, edition);
    var stated =
        ranking.frameworks().stream()
            .flatMap(f -> f.clusters().stream())
            .filter(c -> c.statedChoice() != StatedChoice.NONE)
            .map(Ranking.Cluster::id)
            .sorted()
            .toList();
    var career =
        Catalogues.edition(1).careers().stream().filter(c -> c.soc().equals(soc)).findFirst();
    assertThat(stated).isEqualTo(career.orElseThrow().clusters());
  }

  @Test
  void notForMeMarksAClusterAndHidesACareerButMovesNoRank() {
    var ann = Students.ann();
    var before = RankingEngine.rank(ann, edition);
    var best = before.frameworks().getFirst().clusters().getFirst();
    var hidden = best.careers().getFirst().soc();
    var marked =
        new Profile(
            ann.riasec(),
            ann.activities(),
            ann.jobZone(),
            ann.stated(),
            new Profile.Choices(Set.of(best.id()), Set.of(hidden)));
    var after = RankingEngine.rank(marked, edition).frameworks().getFirst().clusters().getFirst();
    assertThat(after.id()).isEqualTo(best.id());
    assertThat(after.score()).isEqualTo(best.score());
    assertThat(after.notForMe()).isTrue();
    assertThat(after.careers()).extracting(Ranking.Career::soc).doesNotContain(hidden);
    assertThat(after.careers()).hasSize(best.careers().size());
  }

  @Test
  void thePreparationGapCountsLevelsAboveWhatWasStated() {
    var ranking = RankingEngine.rank(Students.ann(), edition);
    var zones =
        Catalogues.edition(1).careers().stream()
            .filter(c -> c.jobZone() != null)
            .collect(Collectors.toMap(EditionContent.Career::soc, c -> (int) c.jobZone()));
    for (var cluster : ranking.frameworks().getFirst().clusters()) {
      for (var career : cluster.careers()) {
        var zone = zones.get(career.soc());
        assertThat(career.gap())
            .isEqualTo(
                zone == null
                    ? null
                    : new Ranking.Gap(Math.max(0, zone - 2), Math.max(0, zone - 4)));
      }
    }
  }

  @Test
  void reasonsAreTheStrongestForAndTheStrongestAgainst() {
    var cluster =
        RankingEngine.rank(Students.ann(), edition).frameworks().getFirst().clusters().get(3);
    var all = new ArrayList<Integer>();
    all.addAll(cluster.contributions().riasec());
    all.addAll(cluster.contributions().activities());
    all.sort(null);
    var points =
        cluster.reasons().stream()
            .filter(r -> r.arguments().getLast() instanceof Argument.Points)
            .map(r -> ((Argument.Points) r.arguments().getLast()).hundredths())
            .toList();
    assertThat(points.getFirst()).isEqualTo(all.getLast());
    assertThat(points.get(1)).isEqualTo(all.get(all.size() - 2));
    assertThat(points.getLast()).isEqualTo(all.getFirst()).isNegative();
  }

  @Test
  void labelsFollowTheCriticalValuesOfSixPairs() {
    assertThat(Label.of((int) Math.round(5000 + 5000 * .882))).isEqualTo(Label.VERY_CLOSE);
    assertThat(Label.of((int) Math.round(5000 + 5000 * .882) - 1)).isEqualTo(Label.CLOSE);
    assertThat(Label.of((int) Math.round(5000 + 5000 * .729))).isEqualTo(Label.CLOSE);
    assertThat(Label.of((int) Math.round(5000 + 5000 * .729) - 1)).isEqualTo(Label.SOME);
    assertThat(Label.of(5000)).isEqualTo(Label.SOME);
    assertThat(Label.of(4999)).isEqualTo(Label.LITTLE);
    assertThat(Label.of(0)).isEqualTo(Label.LITTLE);
  }

  @Test
  void theFrameworkOfASchoolIsRankedForItsStudentsOnlyAndChangesNoOther() {
    var content = Catalogues.withOwnFramework(Catalogues.edition(1), "school-2");
    var withOwn = new CompiledEdition(content, Catalogues.constants());
    var there = RankingEngine.rank(Students.ann(), withOwn, "school-2");
    assertThat(there.frameworks())
        .extracting(Ranking.Framework::id)
        .containsExactly("health-science", "occupational-clusters", Catalogues.OWN);
    for (var elsewhere : new String[] {"school-1", null}) {
      var ranking = RankingEngine.rank(Students.ann(), withOwn, elsewhere);
      assertThat(ranking).isEqualTo(RankingEngine.rank(Students.ann(), Catalogues.compiled(1)));
      assertThat(ranking).isEqualTo(there.within(id -> !id.equals(Catalogues.OWN)));
    }
  }

  @Test
  void theScoreIsTheFormulaOfTheSpecification() {
    // One framework, two clusters with one career each: everything can be done by hand.
    var content =
        new EditionContent(
            7,
            List.of("f"),
            List.of(new EditionContent.Cluster("a", "f"), new EditionContent.Cluster("b", "f")),
            List.of(
                new EditionContent.Career(
                    "1", 3, List.of(1., 2., 3., 4., 5., 6.), List.of(4., 0., 1.), List.of("a")),
                new EditionContent.Career(
                    "2", 3, List.of(6., 5., 4., 3., 2., 1.), List.of(0., 4., 3.), List.of("b"))),
            List.of("x", "y", "z"));
    var norm = Collections.nCopies(6, new EngineConstants.Norm(3, 1));
    var student = Collections.nCopies(6, new EngineConstants.Norm(20, 10));
    var small = new CompiledEdition(content, new EngineConstants(1, student, norm, 0.6));
    var second =
        new EngineConstants(
            2,
            student,
            norm,
            0.6,
            new ProfileRule(true, true, 0.5, 0.25, Map.of()),
            new EngineConstants.Uncertainty(0.8, 0.7, 500, 20),
            null);
    var activities = new TreeMap<>(Map.of("x", 4.0, "y", 1.0, "z", 1.0));
    var profile =
        new Profile(
            Students.riasec(5, 10, 15, 30, 25, 20),
            activities,
            Profile.JobZones.UNSAID,
            Profile.Choices.NONE,
            Profile.Choices.NONE);
    // a's activities relative to the cluster means (2,2,2), over SDs (2,2,1): (1,-1,-1)
    var rR = pearson(new double[] {5, 10, 15, 30, 25, 20}, new double[] {1, 2, 3, 4, 5, 6});
    var rA = pearson(new double[] {4, 1, 1}, new double[] {1, -1, -1});
    var ranked = RankingEngine.rank(profile, small).frameworks().getFirst().clusters().getFirst();
    assertThat(ranked.id()).isEqualTo("a");
    assertThat(ranked.score() / 100.0).isCloseTo(50 + 50 * (0.6 * rR + 0.4 * rA), within(0.005001));
    assertThat(ranked.careers().getFirst().score()).isEqualTo(ranked.score());
    // From version 2 on the answers are standardised as well: (4-2)/2, (1-2)/2, (1-2)/1.
    var rS = pearson(new double[] {1, -0.5, -1}, new double[] {1, -1, -1});
    var again =
        RankingEngine.rank(profile, new CompiledEdition(content, second)).frameworks().getFirst();
    assertThat(again.clusters().getFirst().score() / 100.0)
        .isCloseTo(50 + 50 * (0.6 * rR + 0.4 * rS), within(0.005001));
  }

  private static double pearson(double[] x, double[] y) {
    double mx = 0, my = 0, xy = 0, xx = 0, yy = 0;
    for (var i = 0; i < x.length; i++) {
      mx += x[i] / x.length;
      my += y[i] / y.length;
    }
    for (var i = 0; i < x.length; i++) {
      xy += (x[i] - mx) * (y[i] - my);
      xx += (x[i] - mx) * (x[i] - mx);
      yy += (y[i] - my) * (y[i] - my);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static Profile activitiesOf(int answered) {
    var some = new TreeMap<String, Double>();
    Students.ann()
        .activities()
        .forEach((id, score) -> {
          if (some.size() < answered) {
            some.put(id, score);
          }
        });
    return withActivities(some);
  }

  private static Profile withActivities(SortedMap<String, Double> activities) {
    var ann = Students.ann();
    return new Profile(ann.riasec(), activities, ann.jobZone(), ann.stated(), ann.notForMe());
  }

  private static List<String> order(Ranking ranking) {
    return ranking.frameworks().getFirst().clusters().stream().map(Ranking.Cluster::id).toList();
  }

  private static List<ReasonCode> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }
}
