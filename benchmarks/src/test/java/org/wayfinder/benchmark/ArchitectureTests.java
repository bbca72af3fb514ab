package org.wayfinder.benchmark;

import org.junit.jupiter.api.Test;
import org.wayfinder.service.testing.HouseRules;

class ArchitectureTests {

  @Test
  void theRulesOfTheHouseHold() {
    HouseRules.of("org.wayfinder.benchmark").check();
  }
}
