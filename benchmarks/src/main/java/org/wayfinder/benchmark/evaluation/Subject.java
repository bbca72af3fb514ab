package org.wayfinder.benchmark.evaluation;

import java.util.List;
import java.util.Locale;
import org.wayfinder.benchmark.matching.ShippedCatalogue;
import org.wayfinder.recommendation.edition.EngineConstantsFile;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.EngineConstants;
import tools.jackson.databind.json.JsonMapper;

/** What is evaluated: the shipped catalogue with the engine version in use. */
record Subject(ShippedCatalogue catalogue, EditionContent edition, EngineConstants constants) {

  /** The ten clusters. */
  static final String HEALTH_SCIENCE = "health-science";

  /** The five clusters. */
  static final String OCCUPATIONAL = "occupational-clusters";

  static final List<String> FRAMEWORKS = List.of(HEALTH_SCIENCE, OCCUPATIONAL);

  static Subject shipped() {
    var catalogue = ShippedCatalogue.read();
    return new Subject(
        catalogue, catalogue.edition(), EngineConstantsFile.read(JsonMapper.shared()));
  }

  CompiledEdition compiled() {
    return new CompiledEdition(edition, constants);
  }

  List<String> clusters(String framework) {
    return edition.clusters().stream()
        .filter(c -> c.framework().equals(framework))
        .map(EditionContent.Cluster::id)
        .toList();
  }

  /** A share or a mean with three digits. */
  static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** Two digits are enough. */
  static String rough(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
