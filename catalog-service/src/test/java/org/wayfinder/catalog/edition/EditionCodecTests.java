package org.wayfinder.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.CareerFigures;
import org.wayfinder.catalog.content.CatalogueProblem;
import org.wayfinder.catalog.content.InvalidCatalogueException;
import org.wayfinder.catalog.content.Shipped;

class EditionCodecTests {

  private final EditionCodec codec = new EditionCodec();

  @Test
  void givesBackExactlyWhatWasEncoded() {
    assertThat(codec.decode(codec.encode(Shipped.catalogue()))).isEqualTo(Shipped.catalogue());
  }

  @Test
  void aCatalogueHasTheHashOfTheEditionThatIsMadeOfIt() {
    assertThat(codec.contentHash(Shipped.catalogue()))
        .isEqualTo(codec.encode(Shipped.catalogue()).contentHash());
  }

  @Test
  void readsAnEditionThatWasMadeBeforeReviewsAndCrosswalks() {
    var old = codec.decode(OldEditions.withoutReviewsAndCrosswalks());
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
    assertThat(old.vocabulary().careerSkills()).isEmpty();
    assertThat(old.vocabulary().reviewed()).isFalse();
  }

  @Test
  void anOldEditionIsServedAsADocumentAndEncodedAnew() {
    var old = codec.decode(OldEditions.withoutReviewsAndCrosswalks());
    assertThat(codec.document(new Edition(1, "hash", Instant.EPOCH, old)))
        .contains("\"gettingThere\":null", "\"crosswalks\":[]");
    assertThat(codec.decode(codec.encode(old))).isEqualTo(old);
  }

  @Test
  void anEditionThatTodaysRulesForbidIsReadButCouldNotBePublished() {
    var parts = OldEditions.underOlderRules();
    var old = codec.decode(parts);
    assertThat(old.careers().getFirst().leadsTo()).containsExactly("99-9999.00");
    assertThat(codec.document(new Edition(1, "hash", Instant.EPOCH, old)))
        .contains("retired-activity", "retired-cluster");
    assertThat(codec.entities(parts).all()).hasSize(parts.parts().size());
    assertThat(old.problems())
        .extracting(CatalogueProblem::toString)
        .contains(
            "framework empty-framework has fewer than two clusters",
            "career 29-1141.00 names an unknown career: 99-9999.00",
            "item r01 is of an unknown kind: work-value");
    assertThatThrownBy(old::requirePublishable).isInstanceOf(InvalidCatalogueException.class);
  }

  @Test
  void theWholeCatalogueStaysFarBelowWhatOneMessageMayHold() {
    var edition = new Edition(1, "hash", Instant.EPOCH, Shipped.catalogue());
    assertThat(codec.document(edition)).hasSizeBetween(1_000_000, 4_000_000);
    assertThat(codec.encode(Shipped.catalogue()).parts())
        .allMatch(part -> part.json().length() < 100_000);
  }
}
