package org.wayfinder.recommendation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An edition with everything computed that does not depend on the student: standardised careers,
 * cluster profiles and what noise does to them as flat arrays. Made once an edition, shared by all
 * threads.
 */
public final class CompiledEdition {

  private final EditionContent content;
  private final EngineConstants constants;
  private final List<CompiledFramework> frameworks;

  /** Compiles an edition with the constants of one engine version. */
  public CompiledEdition(EditionContent content, EngineConstants constants) {
    this.content = content;
    this.constants = constants;
    var interests = standardised(content, constants);
    var compiled = new ArrayList<CompiledFramework>();
    for (var framework : content.frameworks()) {
      var clusters =
          content.clusters().stream()
              .filter(c -> c.framework().equals(framework))
              .map(EditionContent.Cluster::id)
              .filter(id -> content.careers().stream().anyMatch(c -> c.clusters().contains(id)))
              .toList();
      if (!clusters.isEmpty()) {
        compiled.add(new CompiledFramework(framework, clusters, content, interests, constants));
      }
    }
    this.frameworks = List.copyOf(compiled);
  }

  /** Careers times six, over the norms of all rated occupations. */
  private static double[] standardised(EditionContent content, EngineConstants constants) {
    var careers = content.careers();
    var z = new double[careers.size() * Riasec.COUNT];
    for (var c = 0; c < careers.size(); c++) {
      for (var s = 0; s < Riasec.COUNT; s++) {
        var figure = careers.get(c).riasec().get(s);
        z[c * Riasec.COUNT + s] = constants.career().get(s).standardise(figure);
      }
    }
    return z;
  }

  public int number() {
    return content.number();
  }

  /** The engine version whose constants it was compiled with. */
  public int engineVersion() {
    return constants.version();
  }

  /** Ids of the activity dimensions in their fixed order. */
  public List<String> activities() {
    return content.activities();
  }

  /** The interest profile of each cluster of a framework: centred, of length 1, six numbers. */
  public SortedMap<String, List<Double>> interestProfiles(String framework) {
    var profiles = new TreeMap<String, List<Double>>();
    for (var compiled : frameworks) {
      if (compiled.id().equals(framework)) {
        for (var k = 0; k < compiled.clusters().size(); k++) {
          profiles.put(compiled.clusters().get(k).id(), compiled.interestProfile(k));
        }
      }
    }
    return profiles;
  }

  EngineConstants constants() {
    return constants;
  }

  /** All frameworks that have anything to choose from, whoever they are for. */
  List<CompiledFramework> frameworks() {
    return frameworks;
  }

  /** Those of them that students of this school are ranked in; null is no school. */
  List<CompiledFramework> frameworks(@Nullable String school) {
    return content.schools().isEmpty()
        ? frameworks
        : frameworks.stream().filter(f -> content.isFor(school, f.id())).toList();
  }

  /** Their ids, in the order of a ranking's. */
  public List<String> frameworkIds(@Nullable String school) {
    return frameworks(school).stream().map(CompiledFramework::id).toList();
  }

  /** The clusters of a career; none when the edition doesn't have it. */
  List<String> clustersOf(String soc) {
    return content.careers().stream()
        .filter(career -> career.soc().equals(soc))
        .flatMap(career -> career.clusters().stream())
        .toList();
  }

  EditionContent.Career career(int index) {
    return content.careers().get(index);
  }
}
