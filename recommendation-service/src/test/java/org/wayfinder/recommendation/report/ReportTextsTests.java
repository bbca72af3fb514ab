package org.wayfinder.recommendation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.engine.Label;
import org.wayfinder.recommendation.review.Verdict;

class ReportTextsTests {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

  private static Properties texts(Language language) throws IOException {
    var file = new Properties();
    var name = ReportTexts.file(language);
    try (var in = Objects.requireNonNull(ReportTextsTests.class.getResourceAsStream(name))) {
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return file;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theLanguagesSayTheSameThings(Language language) throws IOException {
    var english = texts(Language.EN);
    var other = texts(language);
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (var key : english.stringPropertyNames()) {
      assertThat(placeholders(other.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyValueOfAClosedListHasItsWords(Language language) {
    var texts = new ReportTexts(language);
    for (var label : Label.values()) {
      assertThat(texts.say("label." + label.key())).isNotBlank();
    }
    for (var decision : Verdict.Decision.values()) {
      assertThat(texts.say("decision." + decision.key(), "A", "B")).contains("A");
    }
    for (var share : new double[] {0, 0.02, 0.15, 0.35, 0.65, 0.95, 1}) {
      assertThat(texts.often(share)).isNotBlank();
    }
  }

  @Test
  void oneAndManyAreToldApart() {
    var texts = new ReportTexts(Language.EN);
    assertThat(texts.say("left", 1)).contains("one more cluster ");
    assertThat(texts.say("left", 12)).contains("12 more clusters ");
  }
}
