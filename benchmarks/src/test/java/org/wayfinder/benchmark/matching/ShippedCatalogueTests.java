package org.wayfinder.benchmark.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayfinder.benchmark.matching.CareerStudents.Parts;
import org.wayfinder.recommendation.edition.EngineConstantsFile;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.RankingEngine;
import tools.jackson.databind.json.JsonMapper;

class ShippedCatalogueTests {

  private final ShippedCatalogue catalogue = ShippedCatalogue.read();

  @Test
  void withoutOverridesAFewValuesAreOthers() {
    var shipped = catalogue.edition().careers();
    var byRule = catalogue.withoutOverrides().careers();
    var different = 0;
    for (var c = 0; c < shipped.size(); c++) {
      for (var d = 0; d < shipped.get(c).activities().size(); d++) {
        different +=
            shipped.get(c).activities().get(d).equals(byRule.get(c).activities().get(d)) ? 0 : 1;
      }
    }
    assertThat(different).isPositive().isLessThan(40);
  }

  @Test
  void everyCareerAsAStudentCanBeRankedUnlessItsInterestsAreFlat() {
    var constants = EngineConstantsFile.read(JsonMapper.shared());
    var compiled = new CompiledEdition(catalogue.edition(), constants);
    var careers = new CareerStudents(constants);
    var ranked =
        catalogue.edition().careers().stream()
            .map(c -> careers.profile(c, catalogue.edition().activities(), Parts.BOTH))
            .filter(profile -> RankingEngine.rank(profile, compiled).quality().ok())
            .count();
    assertThat(ranked).isGreaterThan(catalogue.edition().careers().size() * 95 / 100);
  }

  @Test
  void everyFieldOfStudyHasCareers() {
    var fields = FieldsOfStudy.edition(catalogue.edition());
    assertThat(fields.clusters()).hasSize(9);
    assertThat(HeldOut.means(fields, fields.clusters().stream().map(c -> c.id()).toList()))
        .allSatisfy(mean -> assertThat(mean[0]).isBetween(1.0, 7.0));
  }
}
