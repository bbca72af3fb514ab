package org.wayfinder.recommendation.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.FakeCatalogue;
import tools.jackson.databind.json.JsonMapper;

class EditionReaderTests {

  private final EditionReader reader = new EditionReader(JsonMapper.shared());

  @Test
  void readsWhatRankingNeedsAndIgnoresTheRest() {
    var json = FakeCatalogue.json(TestEditions.published(4));
    assertThat(reader.read(json.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(TestEditions.published(4));
  }

  @Test
  void readsWhoseFrameworkIsASchoolsOwn() {
    var json = FakeCatalogue.json(TestEditions.published(4, "school-2"));
    var read = reader.read(json.getBytes(StandardCharsets.UTF_8));
    assertThat(read).isEqualTo(TestEditions.published(4, "school-2"));
    assertThat(read.content().schools()).containsExactly(Map.entry(Catalogues.OWN, "school-2"));
  }

  @Test
  void refusesAnEditionThatLacksAFigure() {
    var json =
        FakeCatalogue.json(TestEditions.published(4))
            .replaceFirst("\"patient-contact\":[0-9.]+,", "");
    assertThatThrownBy(() -> reader.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatIsNotAnEdition() {
    assertThatThrownBy(() -> reader.read("{}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reader.read("<html>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theConstantsOfTheEngineVersionAreThere() {
    var constants = EngineConstantsFile.read(JsonMapper.shared());
    assertThat(constants.version()).isEqualTo(EngineConstantsFile.VERSION);
    assertThat(constants.student()).hasSize(6);
  }
}
