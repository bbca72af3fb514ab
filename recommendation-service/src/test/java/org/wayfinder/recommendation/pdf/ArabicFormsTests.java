package org.wayfinder.recommendation.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicFormsTests {

  @Test
  void lettersTakeTheFormThatTheirNeighboursAskFor() {
    // m-h-m-d: first, between, between, last
    assertThat(ArabicForms.joined("محمد")).isEqualTo("\uFEE3\uFEA4\uFEE4\uFEAA");
    // d-a-r joins nothing after d, a and r
    assertThat(ArabicForms.joined("دار")).isEqualTo("\uFEA9\uFE8D\uFEAD");
  }

  @Test
  void marksDoNotPartLetters() {
    assertThat(ArabicForms.joined("مُح")).isEqualTo("\uFEE3\u064F\uFEA2");
  }

  @Test
  void otherTextStaysAsItIs() {
    assertThat(ArabicForms.joined("Ann דנה 7")).isEqualTo("Ann דנה 7");
  }

  @Test
  void theFormsLeadBackToTheLetters() {
    assertThat(ArabicForms.letters(ArabicForms.joined("ليلى محمد"))).isEqualTo("ليلى محمد");
  }
}
