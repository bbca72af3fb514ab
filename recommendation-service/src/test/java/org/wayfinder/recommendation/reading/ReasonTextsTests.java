package org.wayfinder.recommendation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.engine.Argument;
import org.wayfinder.recommendation.engine.Reason;
import org.wayfinder.recommendation.engine.ReasonCode;
import org.wayfinder.recommendation.engine.Riasec;

class ReasonTextsTests {

  private final ReasonTexts texts = new ReasonTexts();

  @Test
  void everyCodeAndScaleHasASentenceAndNoSentenceIsLeftOver() throws IOException {
    var file = new Properties();
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream(ReasonTexts.FILE))) {
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    var expected = new TreeSet<String>();
    Arrays.stream(ReasonCode.values()).map(ReasonCode::key).forEach(expected::add);
    Riasec.scales().forEach(scale -> expected.add("scale." + scale.key()));
    assertThat(new TreeSet<>(file.stringPropertyNames())).isEqualTo(expected);
  }

  @Test
  void everySentenceUsesItsArgumentsAndLeavesNoPlaceholder() {
    for (var code : ReasonCode.values()) {
      var arguments = code.parameters().stream().map(ReasonTextsTests::example).toList();
      var message = only(new Reason(code, arguments));
      assertThat(message.text()).doesNotContain("{").doesNotContain("}").isNotBlank();
      assertThat(message.args()).hasSize(code.parameters().size());
    }
  }

  @Test
  void pointsAreShownWithoutTheirSignAndActivitiesByName() {
    var reason =
        new Reason(
            ReasonCode.ACTIVITY_BEYOND,
            List.of(new Argument.Activity("patient-contact"), new Argument.Points(-423)));
    var message = only(reason);
    assertThat(message.text()).contains("patient contact").contains("takes 4.2 points");
    assertThat(message.args())
        .containsEntry("activity", "patient-contact")
        .containsEntry("points", -4.23);
  }

  private RecommendationResponse.Message only(Reason reason) {
    return texts.messages(List.of(reason), TestEditions.published(1).texts()).getFirst();
  }

  private static Argument example(ReasonCode.Parameter parameter) {
    return switch (parameter) {
      case SCALE -> new Argument.Scale(Riasec.SOCIAL);
      case SCALES -> new Argument.Scales(List.of(Riasec.ARTISTIC, Riasec.SOCIAL));
      case ACTIVITY -> new Argument.Activity("medicines");
      case POINTS -> new Argument.Points(1234);
      case ANSWERED, ASKED, RANK, OF -> new Argument.Amount(3);
    };
  }
}
