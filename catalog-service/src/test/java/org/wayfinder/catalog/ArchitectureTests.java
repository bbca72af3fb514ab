package org.wayfinder.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.wayfinder.service.testing.HouseRules;
import org.wayfinder.service.testing.SettingsTable;

class ArchitectureTests {

  @Test
  void keepsTheRulesOfTheHouse() {
    HouseRules.of("org.wayfinder.catalog").check();
  }

  @Test
  void onlyTheSearchTouchesLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..search..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..", "org.tartarus..")
        .because("another way to search must be a change of one package")
        .check(new ClassFileImporter().importPackages("org.wayfinder.catalog"));
  }

  @Test
  void everySettingStandsInTheReadme() {
    assertThat(SettingsTable.undocumented("wayfinder.")).isEmpty();
  }
}
