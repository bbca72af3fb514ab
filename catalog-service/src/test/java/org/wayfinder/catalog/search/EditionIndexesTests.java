package org.wayfinder.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.Shipped;
import org.wayfinder.catalog.edition.Edition;

class EditionIndexesTests {

  private static final int SEARCHING = 16;

  private final AtomicReference<Optional<Edition>> newest = new AtomicReference<>(Optional.empty());

  @Test
  void isEmptyUntilThereIsAnEdition() throws Exception {
    try (var indexes = new EditionIndexes(newest::get)) {
      indexes.maybeRefresh();
      var index = indexes.acquire();
      assertThat(index.edition()).isZero();
      assertThat(page(index).items()).isEmpty();
      indexes.release(index);
    }
  }

  @Test
  void buildsOncePerEdition() throws Exception {
    try (var indexes = new EditionIndexes(newest::get)) {
      publish(1);
      indexes.maybeRefresh();
      var first = indexes.acquire();
      indexes.maybeRefresh();
      var again = indexes.acquire();
      assertThat(again).isSameAs(first);
      indexes.release(again);
      indexes.release(first);
    }
  }

  @Test
  void anEditionWithTheContentOfAnOlderOneIsSearchedUnderItsOwnNumber() throws Exception {
    try (var indexes = new EditionIndexes(newest::get)) {
      var first = Searches.edition(1, Shipped.catalogue());
      newest.set(Optional.of(first));
      indexes.maybeRefresh();
      newest.set(
          Optional.of(new Edition(3, first.contentHash(), first.publishedAt(), first.catalogue())));
      indexes.maybeRefresh();
      var index = indexes.acquire();
      assertThat(index.edition()).isEqualTo(3);
      indexes.release(index);
    }
  }

  @Test
  void whoeverIsSearchingFinishesOnTheOldEditionWhichIsThenClosed() throws Exception {
    try (var indexes = new EditionIndexes(newest::get)) {
      publish(1);
      indexes.maybeRefresh();
      var old = indexes.acquire();
      publish(2);
      indexes.maybeRefresh();
      assertThat(page(old).edition()).isEqualTo(1);
      assertThat(page(old).items()).isNotEmpty();
      assertThat(old.reader().getRefCount()).isEqualTo(1);
      indexes.release(old);
      assertThat(old.reader().getRefCount()).isZero();
      var current = indexes.acquire();
      assertThat(current.edition()).isEqualTo(2);
      indexes.release(current);
    }
  }

  @Test
  void manySearchAtOnceWhileEditionsChange() throws Exception {
    try (var indexes = new EditionIndexes(newest::get);
        var threads = Executors.newFixedThreadPool(SEARCHING)) { // virtual ones would wait in turn
      publish(1);
      indexes.maybeRefresh();
      var over = new AtomicBoolean();
      var started = new CountDownLatch(SEARCHING);
      var searching = new ArrayList<Future<Integer>>();
      for (var i = 0; i < SEARCHING; i++) {
        searching.add(threads.submit(searchUntil(over, indexes, started)));
      }
      assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
      for (var edition = 2; edition <= 6; edition++) {
        publish(edition);
        indexes.maybeRefreshBlocking();
      }
      over.set(true);
      for (var search : searching) {
        assertThat(search.get()).isPositive();
      }
      var last = indexes.acquire();
      assertThat(last.edition()).isEqualTo(6);
      assertThat(last.reader().getRefCount()).as("itself and this test").isEqualTo(2);
      indexes.release(last);
    }
  }

  private static Callable<Integer> searchUntil(
      AtomicBoolean over, EditionIndexes indexes, CountDownLatch started) {
    return () -> {
      var searches = 0;
      var seen = 0;
      while (!over.get()) {
        var index = indexes.acquire();
        try {
          var page = page(index);
          assertThat(page.edition()).isEqualTo(index.edition()).isGreaterThanOrEqualTo(seen);
          assertThat(page.items().getFirst().id()).isEqualTo("29-1141.00");
          seen = page.edition();
        } finally {
          indexes.release(index);
        }
        if (searches++ == 0) {
          started.countDown();
        }
      }
      return searches;
    };
  }

  private void publish(int number) {
    newest.set(Optional.of(Searches.edition(number, Shipped.catalogue())));
  }

  private static SearchPage page(EditionIndex index) throws Exception {
    return new CatalogueSearch(index).page(SearchRequest.of("nurse", null, null, null), null, 5);
  }
}
