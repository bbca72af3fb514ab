package org.wayfinder.recommendation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.engine.Argument;
import org.wayfinder.recommendation.engine.Reason;
import org.wayfinder.recommendation.engine.ReasonCode;
import org.wayfinder.recommendation.engine.Riasec;
import org.wayfinder.service.testing.ReadingLevel;

class ReasonTextsTests {

  /** A 14-year-old is in grade 8 or 9. */
  private static final double GRADE_OF_14 = 9;

  /** Easy prose ends here. */
  private static final double EASY_LIX = 40;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

  private static Properties sentences(Language language) throws IOException {
    var file = new Properties();
    var name = ReasonTexts.file(language);
    try (var in = Objects.requireNonNull(ReasonTextsTests.class.getResourceAsStream(name))) {
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return file;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCodeAndScaleHasASentenceAndNoSentenceIsLeftOver(Language language) throws IOException {
    var expected = new TreeSet<String>();
    Arrays.stream(ReasonCode.values()).map(ReasonCode::key).forEach(expected::add);
    Riasec.scales().forEach(scale -> expected.add("scale." + scale.key()));
    assertThat(new TreeSet<>(sentences(language).stringPropertyNames())).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theLanguagesSayTheSameThings(Language language) throws IOException {
    var english = sentences(Language.EN);
    var other = sentences(language);
    for (var key : english.stringPropertyNames()) {
      assertThat(placeholders(other.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  private static Set<String> placeholders(String sentence) {
    var found = new TreeSet<String>();
    var matcher = PLACEHOLDER.matcher(sentence);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceUsesItsArgumentsAndLeavesNoPlaceholder(Language language) {
    for (var code : ReasonCode.values()) {
      var arguments = code.parameters().stream().map(ReasonTextsTests::example).toList();
      var message = only(new Reason(code, arguments), language);
      assertThat(message.text()).doesNotContain("{").doesNotContain("}").isNotBlank();
      assertThat(message.args()).hasSize(code.parameters().size());
    }
  }

  @Test
  void somebodyOf14CanReadTheEnglishOnes() throws IOException {
    var sentences = sentences(Language.EN);
    assertThat(ReadingLevel.grade(plain(sentences))).isLessThan(GRADE_OF_14);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSentencesAreEasyInEveryLanguage(Language language) throws IOException {
    var plain = plain(sentences(language));
    assertThat(ReadingLevel.lix(plain, language.locale())).isLessThan(EASY_LIX);
  }

  /** The sentences without the names of interests and activities, which nobody can make easier. */
  private static List<String> plain(Properties sentences) {
    var plain = new ArrayList<String>();
    for (var code : ReasonCode.values()) {
      var arguments = code.parameters().stream().map(ReasonTextsTests::plainExample).toArray();
      plain.add(MessageFormat.format(sentences.getProperty(code.key()), arguments));
    }
    return plain;
  }

  private static Object plainExample(ReasonCode.Parameter parameter) {
    return switch (parameter) {
      case SCALE, SCALES, ACTIVITY -> "X";
      case POINTS -> 4.0;
      case ANSWERED, ASKED, RANK, OF, STEPS -> 3;
    };
  }

  @Test
  void pointsAreShownWithoutTheirSignAndActivitiesByName() {
    var reason =
        new Reason(
            ReasonCode.ACTIVITY_BEYOND,
            List.of(new Argument.Activity("patient-contact"), new Argument.Points(-423)));
    var message = only(reason, Language.EN);
    assertThat(message.text()).contains("patient contact").contains("takes 4.2 points");
    assertThat(message.args())
        .containsEntry("activity", "patient-contact")
        .containsEntry("points", -4.23);
    assertThat(only(reason, Language.FR).text())
        .contains("fr patient contact")
        .contains("retire 4,2 points");
  }

  private static RecommendationResponse.Message only(Reason reason, Language language) {
    return new ReasonTexts(language)
        .messages(List.of(reason), TestEditions.published(1).texts(language))
        .getFirst();
  }

  private static Argument example(ReasonCode.Parameter parameter) {
    return switch (parameter) {
      case SCALE -> new Argument.Scale(Riasec.SOCIAL);
      case SCALES -> new Argument.Scales(List.of(Riasec.ARTISTIC, Riasec.SOCIAL));
      case ACTIVITY -> new Argument.Activity("medicines");
      case POINTS -> new Argument.Points(1234);
      case ANSWERED, ASKED, RANK, OF, STEPS -> new Argument.Amount(3);
    };
  }
}
