package org.wayfinder.recommendation.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|FR",
        "fr-CA, en;q=0.5|FR",
        "es-MX;q=0.9, de|ES",
        "de, en;q=0.1|EN",
        "de|EN",
        "*|EN",
        "en-GB, fr|EN",
        "''|EN",
        "!;q=x|EN"
      })
  void theReadersFavouriteOfTheThreeOrEnglish(String accepted, Language expected) {
    assertThat(Language.of(accepted)).isEqualTo(expected);
  }

  @Test
  void whoNamesNoneReadsEnglish() {
    assertThat(Language.of(null)).isEqualTo(Language.EN);
  }
}
