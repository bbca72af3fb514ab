package org.wayfinder.profile.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneTimeCodeTests {

  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void codesAreLongEnoughAndRepeatNever() {
    assertThat(Stream.generate(() -> OneTimeCode.random(RANDOM).text()).limit(1000))
        .allMatch(code -> code.matches("([A-HJ-NP-Z2-9]{5}-){5}[A-HJ-NP-Z2-9]"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aCodeIsRecognisedHoweverItIsTyped() {
    var code = OneTimeCode.random(RANDOM);
    var other = OneTimeCode.random(RANDOM);
    var hashes = List.of(other.hash(), code.hash());
    assertThat(code.isOneOf(hashes)).isTrue();
    assertThat(new OneTimeCode(code.text().toLowerCase(Locale.ROOT)).isOneOf(hashes)).isTrue();
    assertThat(new OneTimeCode(code.text().replace("-", " ")).isOneOf(hashes)).isTrue();
  }

  @Test
  void anythingElseIsNot() {
    var code = OneTimeCode.random(RANDOM);
    assertThat(new OneTimeCode("").isOneOf(List.of(code.hash()))).isFalse();
    assertThat(new OneTimeCode(code.hash()).isOneOf(List.of(code.hash()))).isFalse();
    assertThat(code.isOneOf(List.of())).isFalse();
  }

  @Test
  void neitherTheHashNorALogLineHoldsTheCode() {
    var code = OneTimeCode.random(RANDOM);
    assertThat(code.hash()).doesNotContain(code.text()).hasSize(64);
    assertThat(code.toString()).doesNotContain(code.text());
  }
}
