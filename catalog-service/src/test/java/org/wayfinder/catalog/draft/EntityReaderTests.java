package org.wayfinder.catalog.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.content.Shipped;
import org.wayfinder.catalog.edition.TestEditions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of what an editor sends. */
class EntityReaderTests {

  private static final EntityKey NURSE = new EntityKey(EntityKind.CAREER, "29-1141.00");
  private static final TestEditions PUBLISHED = TestEditions.with(Shipped.catalogue());

  private final EntityReader reader = TestDrafts.reader(PUBLISHED);

  @Test
  void aCareerSentWithoutActivitiesKeepsTheValuesOfThoseThatTheSchoolAdded() {
    var shipped = PUBLISHED.editions().newest().entities().find(NURSE).orElseThrow();
    var before = shipped.replace("\"activities\":{", "\"activities\":{\"own-singing\":3.25,");
    Map<String, Object> sent =
        new LinkedHashMap<>(
            JsonMapper.shared().readValue(before, new TypeReference<Map<String, Object>>() {}));
    sent.remove("activities");
    var read =
        JsonMapper.shared()
            .readTree(reader.read(EntityKind.CAREER, sent, Optional.of(before)).json());
    assertThat(read.path("activities").path("own-singing").asDouble()).isEqualTo(3.25);
    assertThat(read.path("activities").size()).isEqualTo(16);
    var anew =
        JsonMapper.shared().readTree(reader.read(EntityKind.CAREER, sent, Optional.empty()).json());
    assertThat(anew.path("activities").size()).isEqualTo(15);
  }
}
