package org.wayfinder.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.catalog.content.CatalogueFiles;
import org.wayfinder.catalog.content.CatalogueFolder;
import org.wayfinder.catalog.content.FaqEntry;
import org.wayfinder.catalog.content.SearchWords;
import org.wayfinder.catalog.content.Shipped;

class EditionKeeperTests {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

  private final InMemoryEditionStore store = new InMemoryEditionStore();
  private final EditionCodec codec = new EditionCodec();
  private final CurrentEdition current = new CurrentEdition();

  @Test
  void theFilesBecomeEditionOne() {
    var keeper = keeper();
    keeper.publishFiles();
    keeper.refresh();
    assertThat(current.get().number()).isEqualTo(1);
    assertThat(current.get().catalogue()).isEqualTo(Shipped.catalogue());
  }

  @Test
  void aSecondStartWithTheSameFilesPublishesNothing() {
    keeper().publishFiles();
    keeper().publishFiles();
    assertThat(store.newest().orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void changedFilesBecomeTheNextEdition() {
    var older = codec.encode(withoutFaq(Shipped.catalogue()));
    store.publish(new EditionHeader(1, older.contentHash(), CLOCK.instant()), older, null);
    keeper().publishFiles();
    assertThat(store.newest().orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void theFilesAreReadOnceHoweverLongTheStoreIsAway() {
    var reads = new AtomicInteger();
    var keeper =
        new EditionKeeper(
            () -> {
              reads.incrementAndGet();
              return Shipped.catalogue();
            },
            store,
            codec,
            current,
            new OfferedContent(store, codec),
            CLOCK);
    store.away(true);
    for (var i = 0; i < 3; i++) {
      assertThatThrownBy(keeper::publishFiles).isInstanceOf(IllegalStateException.class);
    }
    store.away(false);
    keeper.publishFiles();
    assertThat(reads).hasValue(1);
    assertThat(store.newest()).isPresent();
  }

  @Test
  void theSameContentHasTheSameHashWhateverTheRun() {
    var once = codec.encode(Shipped.catalogue());
    var again = codec.encode(codec.decode(once));
    assertThat(again).isEqualTo(once);
  }

  @Test
  void anEditionFromBeforeThereWereSearchWordsIsStillRead() {
    var older = codec.encode(with(Shipped.catalogue(), Shipped.catalogue().faq(), List.of()));
    assertThat(older.parts()).extracting(EditionParts.Part::kind).doesNotContain("search-words");
    assertThat(codec.decode(older).searchWords()).isEmpty();
  }

  @Test
  void anEditionThatTodaysRulesForbidIsServedAllTheSame() {
    var old = OldEditions.underOlderRules();
    store.publish(new EditionHeader(1, old.contentHash(), CLOCK.instant()), old, null);
    keeper().refresh();
    assertThat(current.get().contentHash()).isEqualTo(old.contentHash());
    assertThat(current.get().catalogue().problems()).isNotEmpty();
  }

  @Test
  void contentThatWasTamperedWithIsNotServed() {
    var parts = new ArrayList<>(codec.encode(Shipped.catalogue()).parts());
    var hash = codec.encode(Shipped.catalogue()).contentHash();
    parts.removeLast();
    assertThatThrownBy(() -> codec.decode(new EditionParts(hash, parts)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void announcesInOrderAndAgainUntilItWasHeard() {
    var keeper = keeper();
    keeper.publishFiles();
    var heard = new ArrayList<Integer>();
    keeper.announceNew(_ -> false);
    keeper.announceNew(edition -> heard.add(edition.number()));
    keeper.announceNew(edition -> heard.add(edition.number()));
    assertThat(heard).isEqualTo(List.of(1));
  }

  @Test
  void theNewestIsAnnouncedAgainWhenTheTopicHasLostAll() {
    var keeper = keeper();
    var announcer = new ForgetfulTopic();
    keeper.announceAgain(announcer);
    assertThat(announcer.heard).as("before there is an edition").isEmpty();
    keeper.publishFiles();
    keeper.announceAgain(announcer);
    keeper.announceAgain(announcer);
    assertThat(announcer.heard).containsExactly(1);
    announcer.heard.clear();
    keeper.announceAgain(announcer);
    assertThat(announcer.heard).containsExactly(1);
  }

  /** A topic that holds what it heard until the test clears it. */
  private static final class ForgetfulTopic implements EditionAnnouncer {

    private final List<Integer> heard = new ArrayList<>();

    @Override
    public boolean announce(EditionHeader edition) {
      return heard.add(edition.number());
    }

    @Override
    public boolean hasLostAll() {
      return heard.isEmpty();
    }
  }

  private EditionKeeper keeper() {
    var files =
        new CatalogueFiles(new PathMatchingResourcePatternResolver(), CatalogueFolder.BUILT_IN);
    return new EditionKeeper(
        files::read, store, codec, current, new OfferedContent(store, codec), CLOCK);
  }

  private static Catalogue withoutFaq(Catalogue all) {
    return with(all, List.of(), all.searchWords());
  }

  private static Catalogue with(Catalogue all, List<FaqEntry> faq, List<SearchWords> searchWords) {
    return new Catalogue(
        all.frameworks(),
        all.clusters(),
        all.careers(),
        all.activities(),
        all.items(),
        all.answers(),
        all.nationalClusters(),
        all.crosswalks(),
        faq,
        all.sources(),
        all.vocabulary(),
        searchWords);
  }
}
