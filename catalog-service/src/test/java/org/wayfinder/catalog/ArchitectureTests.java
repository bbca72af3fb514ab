package org.wayfinder.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayfinder.service.testing.HouseRules;
import org.wayfinder.service.testing.SettingsTable;

class ArchitectureTests {

  @Test
  void keepsTheRulesOfTheHouse() {
    HouseRules.of("org.wayfinder.catalog").check();
  }

  @Test
  void everySettingStandsInTheReadme() {
    assertThat(SettingsTable.undocumented("wayfinder.")).isEmpty();
  }
}
