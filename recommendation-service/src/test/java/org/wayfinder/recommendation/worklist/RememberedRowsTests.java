package org.wayfinder.recommendation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The caseloads that were read last stay in memory, within a bound. */
class RememberedRowsTests {

  private final RememberedRows remembered = new RememberedRows(10);

  private static Map<String, WorklistRow> caseload(String counsellor, int students) {
    var rows = new HashMap<String, WorklistRow>();
    for (var i = 0; i < students; i++) {
      rows.put(counsellor + i, Rows.of(counsellor + i, counsellor));
    }
    return rows;
  }

  @Test
  void theCaseloadThatWasNotReadForLongestGoesFirst() {
    remembered.remember("carla", caseload("carla", 4));
    remembered.remember("cole", caseload("cole", 4));
    assertThat(remembered.of("carla")).hasSize(4);
    remembered.remember("cleo", caseload("cleo", 4));
    assertThat(remembered.of("cole")).isEmpty();
    assertThat(remembered.of("carla")).hasSize(4);
    assertThat(remembered.of("cleo")).hasSize(4);
  }

  @Test
  void aCaseloadCountsOnceHoweverOftenItIsRead() {
    for (var i = 0; i < 20; i++) {
      remembered.remember("carla", caseload("carla", 6));
    }
    assertThat(remembered.of("carla")).hasSize(6);
    remembered.remember("huge", caseload("huge", 11));
    assertThat(remembered.of("carla")).isEmpty();
    assertThat(remembered.of("huge")).as("more than there is room for").isEmpty();
  }
}
