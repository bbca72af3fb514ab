package org.wayfinder.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchoolViewTests {

  private static final Catalogue WHOLE = OwnFramework.added();

  @Test
  void theSchoolSeesEverything() {
    assertThat(WHOLE.seenFrom(OwnFramework.SCHOOL)).isSameAs(WHOLE);
  }

  @Test
  void othersSeeTheCatalogueAsIfThereWereNoOwnFramework() {
    for (var other : new String[] {null, "", "sch_other"}) {
      assertThat(WHOLE.seenFrom(other)).isEqualTo(Shipped.catalogue());
    }
  }

  @Test
  void aCatalogueForEverybodyIsTheSameForEverybody() {
    assertThat(Shipped.catalogue().seenFrom("sch_other")).isSameAs(Shipped.catalogue());
  }
}
