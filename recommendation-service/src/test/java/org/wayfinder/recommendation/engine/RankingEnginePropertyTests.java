package org.wayfinder.recommendation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.Students;

class RankingEnginePropertyTests {

  private final EditionContent content = Catalogues.edition(1);
  private final CompiledEdition edition = new CompiledEdition(content, Catalogues.constants());

  @Provide
  Arbitrary<Profile> profiles() {
    var scale = Arbitraries.oneOf(score(Riasec.MAX_SCORE), Arbitraries.of(0.0, 20.0, 40.0));
    var interests = scale.injectNull(0.02).list().ofSize(Riasec.COUNT);
    var activity = Arbitraries.oneOf(score(Profile.MAX_ACTIVITY), Arbitraries.of(0.0, 2.0, 4.0));
    var activities = activity.injectNull(0.08).list().ofSize(Catalogues.ACTIVITIES.size());
    return Combinators.combine(interests, activities).as(RankingEnginePropertyTests::profile);
  }

  private static Arbitrary<Double> score(double max) {
    return Arbitraries.doubles().between(0, max).ofScale(2);
  }

  private static Profile profile(List<Double> interests, List<Double> activities) {
    var riasec = new EnumMap<Riasec, Double>(Riasec.class);
    for (var scale : Riasec.scales()) {
      var score = interests.get(scale.index());
      if (score != null) {
        riasec.put(scale, score);
      }
    }
    var scores = new TreeMap<String, Double>();
    for (var i = 0; i < activities.size(); i++) {
      var score = activities.get(i);
      if (score != null) {
        scores.put(Catalogues.ACTIVITIES.get(i), score);
      }
    }
    return new Profile(
        riasec, scores, new Profile.JobZones(1, 3), Profile.Choices.NONE, Profile.Choices.NONE);
  }

  @Property
  void theOrderOfCareersAndClustersInTheCatalogueChangesNothing(
      @ForAll("profiles") Profile profile, @ForAll long seed) {
    var other = new CompiledEdition(Catalogues.shuffled(content, seed), Catalogues.constants());
    assertThat(RankingEngine.rank(profile, other)).isEqualTo(RankingEngine.rank(profile, edition));
  }

  @Property
  void contributionsAndBaseSumToTheScoreExactly(@ForAll("profiles") Profile profile) {
    for (var framework : RankingEngine.rank(profile, edition).frameworks()) {
      for (var cluster : framework.clusters()) {
        var contributions = cluster.contributions();
        var sum =
            Ranking.BASE
                + contributions.riasec().stream().mapToInt(Integer::intValue).sum()
                + contributions.activities().stream().mapToInt(Integer::intValue).sum();
        assertThat(sum).isEqualTo(cluster.score());
      }
    }
  }

  @Property
  void everyProfileGetsScoresWithinTheScaleOrNoRanking(@ForAll("profiles") Profile profile) {
    var ranking = RankingEngine.rank(profile, edition);
    assertThat(ranking.frameworks().isEmpty()).isEqualTo(!ranking.quality().ok());
    for (var framework : ranking.frameworks()) {
      for (var cluster : framework.clusters()) {
        assertThat(cluster.score()).isBetween(0, 100_00);
        assertThat(cluster.careers()).allSatisfy(c -> assertThat(c.score()).isBetween(0, 100_00));
      }
    }
  }

  @Property
  void tieGroupsAreNumberedByTheirBestClusterAndChancesAreWhole(
      @ForAll("profiles") Profile profile) {
    for (var framework : RankingEngine.rank(profile, edition).frameworks()) {
      var highest = 0;
      var first = 0;
      for (var cluster : framework.clusters()) {
        assertThat(cluster.tieGroup()).isBetween(1, highest + 1);
        highest = Math.max(highest, cluster.tieGroup());
        first += Objects.requireNonNull(cluster.chances()).first();
      }
      assertThat(first).isEqualTo(1000);
    }
  }

  @Property
  void theSameInputGivesTheSameOutput(@ForAll("profiles") Profile profile) {
    var again = new CompiledEdition(Catalogues.edition(1), Catalogues.constants());
    assertThat(RankingEngine.rank(profile, again)).isEqualTo(RankingEngine.rank(profile, edition));
  }

  @Property
  void liftingAllStandardisedScoresAlikeChangesNoRank(
      @ForAll("profiles") Profile profile, @ForAll @DoubleRange(min = -1, max = 1) double shift) {
    var norms = Catalogues.constants().student();
    var lifted = new EnumMap<Riasec, Double>(Riasec.class);
    profile
        .riasec()
        .forEach((scale, score) ->
            lifted.put(scale, 10 + score / 2 + shift * norms.get(scale.index()).sd()));
    var level = new EnumMap<Riasec, Double>(Riasec.class);
    profile.riasec().forEach((scale, score) -> level.put(scale, 10 + score / 2));
    var before = RankingEngine.rank(Students.with(profile, level), edition);
    var after = RankingEngine.rank(Students.with(profile, lifted), edition);
    if (before.quality().ok() && after.quality().ok()) {
      assertThat(order(after)).isEqualTo(order(before));
    }
  }

  @Property
  void aClustersOwnProfileComesOutFirst(
      @ForAll @IntRange(min = 0, max = 1) int framework,
      @ForAll @IntRange(min = 0, max = 4) int cluster) {
    var compiled = edition.frameworks().get(framework);
    var id = compiled.clusters().get(cluster).id();
    var student = ownProfile(compiled, cluster);
    var ranked = RankingEngine.rank(student, edition).frameworks().get(framework).clusters();
    assertThat(ranked.getFirst().id()).isEqualTo(id);
    assertThat(ranked.getFirst().score()).isEqualTo(100_00);
    assertThat(ranked.getFirst().tieGroup()).isEqualTo(1);
  }

  /** A student whose standardised answers are the cluster's own profile, stretched to be clear. */
  private Profile ownProfile(CompiledFramework framework, int cluster) {
    var interests =
        stretched(framework.clusterInterests(), cluster * Riasec.COUNT, Riasec.COUNT, 1.9);
    var riasec = new double[Riasec.COUNT];
    for (var scale : Riasec.scales()) {
      var norm = Catalogues.constants().student().get(scale.index());
      riasec[scale.index()] = norm.mean() + norm.sd() * interests[scale.index()];
    }
    var width = Catalogues.ACTIVITIES.size();
    var activities = stretched(framework.clusterActivities(), cluster * width, width, 1.5);
    var scale = framework.scale();
    for (var d = 0; d < width; d++) {
      activities[d] = scale.centre()[d] + activities[d] * scale.spread()[d];
    }
    return new Profile(
        Students.riasec(riasec),
        Students.activities(activities),
        Profile.JobZones.UNSAID,
        Profile.Choices.NONE,
        Profile.Choices.NONE);
  }

  /** A row without its mean, scaled so that its largest deviation is {@code reach}. */
  private static double[] stretched(double[] rows, int from, int width, double reach) {
    var row = Arrays.copyOfRange(rows, from, from + width);
    var mean = Arrays.stream(row).average().orElseThrow();
    var most = Arrays.stream(row).map(v -> Math.abs(v - mean)).max().orElseThrow();
    return Arrays.stream(row).map(v -> (v - mean) / most * reach).toArray();
  }

  private static List<List<String>> order(Ranking ranking) {
    return ranking.frameworks().stream()
        .map(f -> f.clusters().stream().map(Ranking.Cluster::id).toList())
        .toList();
  }
}
