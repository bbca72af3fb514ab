package org.wayfinder.benchmark.matching;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.RankingEngine;

/**
 * Each career taken out of its clusters and presented as a student: does the engine name one of
 * them? By framework.
 */
public final class HeldOut {

  private final Map<String, Result> results = new TreeMap<>();

  /** What came out in one framework. */
  public static final class Result {

    private final Hits hits;
    private final double[][] firsts;
    private int ranked;
    private int tied;

    private Result(List<String> clusters) {
      this.hits = new Hits(clusters);
      this.firsts = new double[clusters.size()][clusters.size()];
    }

    public Hits hits() {
      return hits;
    }

    /** Mean number of clusters in the first tie group. */
    public double groupSize() {
      return (double) tied / ranked;
    }

    /** Share of a cluster's careers for which a cluster comes first. */
    public double first(int right, int named) {
      return firsts[right][named] / hits.cases(right);
    }
  }

  /** Tries every career. */
  public HeldOut(EditionContent edition, EngineConstants constants, CareerStudents.Parts parts) {
    var careers = new CareerStudents(constants);
    for (var career : edition.careers()) {
      var compiled = new CompiledEdition(CareerStudents.without(edition, career), constants);
      var profile = careers.profile(career, edition.activities(), parts);
      for (var fits : RankingEngine.fits(profile, compiled)) {
        count(career, fits);
      }
      for (var framework : RankingEngine.rank(profile, compiled).frameworks()) {
        var result = results.get(framework.id());
        if (result != null && framework.clusters().stream().anyMatch(c -> isIn(career, c.id()))) {
          result.ranked++;
          result.tied += (int) framework.clusters().stream().filter(c -> c.tieGroup() == 1).count();
        }
      }
    }
  }

  private static boolean isIn(EditionContent.Career career, String cluster) {
    return career.clusters().contains(cluster);
  }

  private void count(EditionContent.Career career, RankingEngine.ClusterFits fits) {
    var right = CareerStudents.places(career, fits.clusters());
    var result = results.computeIfAbsent(fits.framework(), _ -> new Result(fits.clusters()));
    if (!right.isEmpty()) {
      var scores = fits.fits().stream().mapToDouble(Double::doubleValue).toArray();
      result.hits.add(right, Hits.place(scores, right));
      var named = 0;
      for (var k = 1; k < scores.length; k++) {
        named = scores[k] > scores[named] ? k : named;
      }
      for (var k : right) {
        result.firsts[k][named]++;
      }
    }
  }

  /** What came out in a framework of the edition. */
  public Result in(String framework) {
    var result = results.get(framework);
    if (result == null) {
      throw new IllegalArgumentException("No career belongs to " + framework);
    }
    return result;
  }

  /** The same with another index over the six figures as they are. */
  public static Hits hits(EditionContent edition, String framework, RivalIndex index) {
    var clusters =
        edition.clusters().stream()
            .filter(c -> c.framework().equals(framework))
            .map(EditionContent.Cluster::id)
            .toList();
    var hits = new Hits(clusters);
    for (var career : edition.careers()) {
      var right = CareerStudents.places(career, clusters);
      if (!right.isEmpty()) {
        var others = CareerStudents.without(edition, career);
        var student = career.riasec().stream().mapToDouble(Double::doubleValue).toArray();
        hits.add(right, Hits.place(index.likenesses(student, means(others, clusters)), right));
      }
    }
    return hits;
  }

  /** The mean figures of each cluster's careers, on 1..7. */
  public static List<double[]> means(EditionContent edition, List<String> clusters) {
    return clusters.stream()
        .map(cluster -> {
          var mean = new double[6];
          var members = edition.careers().stream().filter(c -> isIn(c, cluster)).toList();
          for (var career : members) {
            for (var s = 0; s < mean.length; s++) {
              mean[s] += career.riasec().get(s) / members.size();
            }
          }
          return mean;
        })
        .toList();
  }
}
