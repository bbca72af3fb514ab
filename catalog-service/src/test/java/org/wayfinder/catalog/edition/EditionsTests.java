package org.wayfinder.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.Shipped;
import org.wayfinder.catalog.edition.Editions.Publication;

class EditionsTests {

  private final InMemoryEditionStore store = new InMemoryEditionStore();
  private final EditionCodec codec = new EditionCodec();
  private final Editions editions = new Editions(store, codec, TestEditions.CLOCK);

  @Test
  void anEditionFromBeforeThingsHadAFieldIsNoOtherContent() {
    var today = codec.encode(Shipped.catalogue());
    var older =
        today.parts().stream()
            .map(part ->
                new EditionParts.Part(
                    part.kind(), part.position(), part.json().replace(",\"school\":null", "")))
            .toList();
    var hash = EditionCodec.hash(older);
    assertThat(hash).isNotEqualTo(today.contentHash());
    var header = new EditionHeader(1, hash, TestEditions.CLOCK.instant());
    store.publish(header, new EditionParts(hash, older), null);

    assertThat(editions.newest().entities().isSameAs(codec.entities(today))).isTrue();
    assertThat(
            editions.publish(
                header, Shipped.catalogue(), Origin.edited("Nothing", "stf_edith"), null))
        .isEqualTo(new Publication.Unchanged(header));
  }
}
