package org.wayfinder.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.Grown;
import org.wayfinder.catalog.content.OwnFramework;
import org.wayfinder.catalog.content.Shipped;
import org.wayfinder.catalog.edition.Editions.Publication;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.request.CreationKey;

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

  /** Or its sender would take the draft of that moment, with another's change, for published. */
  @Test
  void whatARepeatedRequestSawIsNotWhatTheFirstOnePublished() {
    var first = publishShipped();
    var key = new CreationKey("stf_edith k1", "body");
    var origin = Origin.edited("Once", "stf_edith");
    assertThat(editions.publish(first, OwnFramework.added(), origin, key))
        .isInstanceOf(Publication.Published.class);
    assertThat(editions.publish(first, Grown.to(300), origin, key))
        .isInstanceOf(Publication.Overtaken.class);
    assertThat(editions.publishedBefore(key)).isPresent();
    assertThat(editions.newest().header().number()).isEqualTo(2);
  }

  @Test
  void anOlderEditionIsReadOnceAndAnUnknownOneIsNotThere() {
    publishShipped();
    var keeper =
        new EditionKeeper(
            Shipped::catalogue,
            store,
            codec,
            new CurrentEdition(),
            new OfferedContent(store, codec),
            TestEditions.CLOCK);
    var older = new OlderEdition(store, keeper);

    assertThat(older.get(1).edition().number()).isEqualTo(1);
    assertThat(older.get(1)).isSameAs(older.get(1));
    assertThatThrownBy(() -> older.get(7)).isInstanceOf(ProblemException.class);
  }

  private EditionHeader publishShipped() {
    var parts = codec.encode(Shipped.catalogue());
    var header = new EditionHeader(1, parts.contentHash(), TestEditions.CLOCK.instant());
    store.publish(header, parts, null);
    return header;
  }
}
