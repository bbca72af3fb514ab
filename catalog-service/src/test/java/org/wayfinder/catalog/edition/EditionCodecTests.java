package org.wayfinder.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.CareerFigures;
import org.wayfinder.catalog.content.Shipped;
import tools.jackson.databind.json.JsonMapper;

class EditionCodecTests {

  private static final String OLD = "/editions/without-reviews-and-crosswalks.json";

  private final EditionCodec codec = new EditionCodec();

  @Test
  void givesBackExactlyWhatWasEncoded() {
    assertThat(codec.decode(codec.encode(Shipped.catalogue()))).isEqualTo(Shipped.catalogue());
  }

  @Test
  void readsAnEditionThatWasMadeBeforeReviewsAndCrosswalks() {
    var old = codec.decode(oldEdition());
    assertThat(old.careers())
        .singleElement()
        .satisfies(career -> {
          assertThat(career.gettingThere()).isNull();
          assertThat(career.reviewed()).isFalse();
          assertThat(career.wage()).extracting(CareerFigures.Wage::median).isEqualTo(93600);
        });
    assertThat(old.clusters().getFirst().reviewed()).isFalse();
    assertThat(old.items().getFirst().reviewed()).isFalse();
    assertThat(old.faq().getFirst().reviewed()).isFalse();
    assertThat(old.crosswalks()).isEmpty();
  }

  @Test
  void anOldEditionIsServedAsADocumentAndEncodedAnew() {
    var old = codec.decode(oldEdition());
    assertThat(codec.document(new Edition(1, "hash", Instant.EPOCH, old)))
        .contains("\"gettingThere\":null", "\"crosswalks\":[]");
    assertThat(codec.decode(codec.encode(old))).isEqualTo(old);
  }

  @Test
  void theWholeCatalogueStaysFarBelowWhatOneMessageMayHold() {
    var edition = new Edition(1, "hash", Instant.EPOCH, Shipped.catalogue());
    assertThat(codec.document(edition)).hasSizeBetween(1_000_000, 4_000_000);
    assertThat(codec.encode(Shipped.catalogue()).parts())
        .allMatch(part -> part.json().length() < 100_000);
  }

  private static EditionParts oldEdition() {
    return JsonMapper.shared()
        .readValue(EditionCodecTests.class.getResourceAsStream(OLD), EditionParts.class);
  }
}
