package org.wayfinder.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/** What every store of editions promises. */
abstract class EditionStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final EditionParts CONTENT =
      new EditionParts(
          "hash-1",
          List.of(
              new EditionParts.Part("career", 0, "{\"soc\":\"29-1141.00\"}"),
              new EditionParts.Part("faq", 0, "{\"id\":\"é\"}")));

  /** A store that holds nothing yet. */
  abstract EditionStore store();

  @Test
  void givesBackWhatWasPublished() {
    var store = store();
    var header = new EditionHeader(1, "hash-1", NOW);
    assertThat(store.publish(header, CONTENT, null)).isEqualTo(new Creation.Created<>(header));
    assertThat(store.newest()).contains(header);
    assertThat(store.find(1)).contains(header);
    assertThat(store.find(2)).isEmpty();
    assertThat(store.content(header).parts()).containsExactlyInAnyOrderElementsOf(CONTENT.parts());
  }

  @Test
  void aNumberIsTakenOnce() {
    var store = store();
    var first = new EditionHeader(1, "hash-1", NOW);
    store.publish(first, CONTENT, null);
    var rival = new EditionHeader(1, "hash-2", NOW);
    assertThat(store.publish(rival, new EditionParts("hash-2", CONTENT.parts()), null))
        .isEqualTo(new Creation.Taken<>());
    assertThat(store.find(1)).contains(first);
    assertThat(store.content(first).parts()).hasSameSizeAs(CONTENT.parts());
  }

  @Test
  void publishingTheSamePartsAgainAfterACrashIsHarmless() {
    var store = store();
    store.publish(new EditionHeader(1, "hash-1", NOW), CONTENT, null);
    var again = new EditionHeader(2, "hash-1", NOW);
    assertThat(store.publish(again, CONTENT, null)).isEqualTo(new Creation.Created<>(again));
    assertThat(store.content(again).parts()).hasSameSizeAs(CONTENT.parts());
  }

  @Test
  void theNewestIsTheHighestNumberAndNotTheLastWritten() {
    var store = store();
    store.publish(new EditionHeader(10, "hash-1", NOW), CONTENT, null);
    store.publish(new EditionHeader(9, "hash-1", NOW), CONTENT, null);
    assertThat(store.newest().orElseThrow().number()).isEqualTo(10);
  }

  @Test
  void remembersWhatIsStillToBeAnnouncedOldestFirst() {
    var store = store();
    store.publish(new EditionHeader(2, "hash-1", NOW), CONTENT, null);
    store.publish(new EditionHeader(1, "hash-1", NOW), CONTENT, null);
    assertThat(store.unannounced()).extracting(EditionHeader::number).containsExactly(1, 2);
    store.markAnnounced(1);
    assertThat(store.unannounced()).extracting(EditionHeader::number).containsExactly(2);
  }

  @Test
  void remembersHowAnEditionCameToBe() {
    var store = store();
    store.publish(new EditionHeader(1, "hash-1", NOW), CONTENT, null);
    var edited = new EditionHeader(2, "hash-2", NOW, Origin.edited("Less jargon", "stf_edith"));
    store.publish(edited, new EditionParts("hash-2", CONTENT.parts()), null);
    var restored = new EditionHeader(3, "hash-1", NOW, Origin.restored(1, null, "stf_edith"));
    store.publish(restored, CONTENT, null);
    assertThat(store.before(Integer.MAX_VALUE, 2)).containsExactly(restored, edited);
    assertThat(store.before(2, 9))
        .extracting(EditionHeader::origin)
        .containsExactly(Origin.SHIPPED);
  }

  @Test
  void aRepeatedRequestFindsTheEditionThatTheFirstHadMade() {
    var store = store();
    var key = new CreationKey("edith editions 1", "body");
    var first = new EditionHeader(1, "hash-1", NOW);
    assertThat(store.createdBefore(key)).isEmpty();
    store.publish(first, CONTENT, key);
    assertThat(store.createdBefore(key)).contains(new Creation.Repeated<>(first));
    assertThat(store.publish(new EditionHeader(2, "hash-1", NOW), CONTENT, key))
        .isEqualTo(new Creation.Repeated<>(first));
    assertThat(store.createdBefore(new CreationKey("edith editions 1", "other body")))
        .contains(new Creation.KeyReused<>());
    assertThat(store.newest()).contains(first);
  }

  @Test
  void findsTheNewestEditionThatCameFromTheFiles() {
    var store = store();
    assertThat(store.newestShipped()).isEmpty();
    store.publish(new EditionHeader(1, "hash-1", NOW), CONTENT, null);
    var shipped = new EditionHeader(2, "hash-1", NOW);
    store.publish(shipped, CONTENT, null);
    store.publish(new EditionHeader(3, "hash-1", NOW, Origin.edited("n", "e")), CONTENT, null);
    store.publish(new EditionHeader(4, "hash-1", NOW, Origin.restored(1, "n", "e")), CONTENT, null);
    assertThat(store.newestShipped()).contains(shipped);
  }

  @Test
  void keepsContentThatIsNoEditions() {
    var store = store();
    store.keep(CONTENT);
    assertThat(store.newest()).isEmpty();
    assertThat(store.content(new EditionHeader(0, "hash-1", NOW)).parts())
        .containsExactlyInAnyOrderElementsOf(CONTENT.parts());
  }
}
