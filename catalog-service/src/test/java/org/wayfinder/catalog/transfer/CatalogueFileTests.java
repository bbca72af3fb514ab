package org.wayfinder.catalog.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayfinder.catalog.content.Shipped;
import org.wayfinder.catalog.draft.TestDrafts;
import org.wayfinder.catalog.edition.TestEditions;
import org.wayfinder.service.FieldProblem;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file of a whole catalogue: exact, and picky about what it is. */
class CatalogueFileTests {

  private static final TestEditions PUBLISHED = TestEditions.with(Shipped.catalogue());
  private static final CatalogueFileReader READER =
      new CatalogueFileReader(
          JsonMapper.builder()
              .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build(),
          TestDrafts.reader(PUBLISHED));
  private static final String FILE =
      new CatalogueFileWriter(new JsonMapper()).write(PUBLISHED.editions().newest());

  private static CatalogueFile read(String file) {
    return READER.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  private static ProblemException refusal(String file) {
    try {
      read(file);
    } catch (ProblemException e) {
      return e;
    }
    throw new AssertionError("was read");
  }

  @Test
  void readsExactlyWhatWasWritten() {
    var published = PUBLISHED.editions().newest();
    var file = read(FILE);
    assertThat(List.copyOf(file.entities().all().entrySet()))
        .isEqualTo(List.copyOf(published.entities().all().entrySet()));
    assertThat(file.contentHash()).isEqualTo(published.header().contentHash());
    assertThat(PUBLISHED.codec().contentHash(PUBLISHED.codec().catalogue(file.entities())))
        .isEqualTo(file.contentHash());
  }

  @Test
  void holdsOneThingALineSoThatTwoFilesCanBeCompared() {
    assertThat(FILE.lines().filter(line -> line.contains("\"soc\":\"29-1141.00\",\"title\"")))
        .hasSize(1);
  }

  @Test
  void aFileThatIsCutOffAnywhereIsRefused() {
    for (var end = 0; end < FILE.length() - 2; end += FILE.length() / 11) {
      var cut = FILE.substring(0, end);
      assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(cut));
    }
    assertThat(refusal(FILE.substring(0, FILE.length() / 2)).detail())
        .contains("ends before it is whole");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "PK\u0003\u0004",
        "{\"number\": 1}",
        "{\"format\": \"wayfinder-profile\", \"formatVersion\": 1}",
        "{\"formatVersion\": 1, \"format\": \"wayfinder-catalogue\"}"
      })
  void anotherFileIsRefusedInWords(String file) {
    var refusal = refusal(file);
    assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED_REQUEST);
    assertThat(refusal.detail()).doesNotContain("tools.jackson");
  }

  @Test
  void aNewerFormatIsRefused() {
    assertThat(refusal(FILE.replace("\"formatVersion\": 1", "\"formatVersion\": 2")).detail())
        .contains("reads version 1");
  }

  @Test
  void whatComesAfterTheEndIsRefused() {
    assertThat(refusal(FILE + "{}").type()).isEqualTo(ProblemType.MALFORMED_REQUEST);
  }

  @Test
  void namesEveryThingThatIsWrongByItsPlace() {
    var wrong =
        FILE.replaceFirst("\"jobZone\":\\d", "\"jobZone\":\"four\"")
            .replace("\"nationalClusters\": [", "\"nationalCluster\": [");
    var refusal = refusal(wrong);
    assertThat(refusal.type()).isEqualTo(ProblemType.VALIDATION_FAILED);
    assertThat(refusal.errors())
        .extracting(FieldProblem::pointer)
        .contains("#/nationalCluster", "#/nationalClusters")
        .anyMatch(pointer -> pointer.startsWith("#/careers/0/"));
  }

  @Test
  void aThingThatIsThereTwiceIsRefused() {
    var nurse =
        FILE.lines().filter(line -> line.contains("\"soc\":\"29-1141.00\",\"title\"")).findFirst();
    var twice = FILE.replace(nurse.orElseThrow(), nurse.orElseThrow() + "\n" + nurse.orElseThrow());
    assertThat(refusal(twice).errors())
        .extracting(FieldProblem::detail)
        .contains("Is there twice: 29-1141.00");
  }
}
