package org.wayfinder.benchmark.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.wayfinder.benchmark.matching.ShippedCatalogue;
import org.wayfinder.benchmark.matching.SimulatedStudents;
import org.wayfinder.recommendation.edition.EngineConstantsFile;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.engine.RankingEngine;
import tools.jackson.databind.json.JsonMapper;

/**
 * One student against fifteen clusters with 500 draws, and against 200 or 1,000 careers without:
 * students take turns, so that none is learned by heart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineSpeed {

  private static final int STUDENTS = 256;

  private final EngineConstants constants = EngineConstantsFile.read(JsonMapper.shared());
  private final EditionContent shipped = ShippedCatalogue.read().edition();
  private final EditionContent small = withCareers(200);
  private final CompiledEdition compiled = new CompiledEdition(small, constants);
  private final CompiledEdition compiledLarge = new CompiledEdition(withCareers(1_000), constants);
  private final PlainRanking plain = new PlainRanking(small, constants);
  private final List<Profile> students =
      new SimulatedStudents(shipped, constants)
          .of(clusters("health-science"), STUDENTS, 7).stream()
              .map(SimulatedStudents.Student::first)
              .filter(profile -> RankingEngine.rank(profile, compiled).quality().ok())
              .toList();
  private int next;

  private List<String> clusters(String framework) {
    return shipped.clusters().stream()
        .filter(c -> c.framework().equals(framework))
        .map(EditionContent.Cluster::id)
        .toList();
  }

  /** The shipped careers, each as often as needed. */
  private EditionContent withCareers(int count) {
    var careers = new ArrayList<EditionContent.Career>();
    for (var i = 0; i < count; i++) {
      var career = shipped.careers().get(i * 7 % shipped.careers().size());
      careers.add(
          new EditionContent.Career(
              "%04d-%s".formatted(i, career.soc()),
              career.jobZone(),
              career.riasec(),
              career.activities(),
              career.clusters()));
    }
    return new EditionContent(
        1, shipped.frameworks(), shipped.clusters(), careers, shipped.activities());
  }

  private Profile student() {
    next = (next + 1) % students.size();
    return students.get(next);
  }

  @Benchmark
  public Ranking engine() {
    return RankingEngine.rank(student(), compiled);
  }

  @Benchmark
  public Ranking engineThousandCareers() {
    return RankingEngine.rank(student(), compiledLarge);
  }

  @Benchmark
  public Map<String, List<PlainRanking.Ranked>> plain() {
    return plain.rank(student());
  }
}
