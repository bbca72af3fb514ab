package org.wayfinder.catalog.edition;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.wayfinder.catalog.content.Catalogue;

/** Editions in memory for tests of other packages, with ways to make things go wrong. */
public final class TestEditions {

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

  private final InMemoryEditionStore store = new InMemoryEditionStore();
  private final EditionCodec codec = new EditionCodec();
  private final OfferedContent offered = new OfferedContent(store, codec);
  private final Editions editions = new Editions(store, codec, CLOCK);

  /** With this catalogue as the shipped edition 1. */
  public static TestEditions with(Catalogue catalogue) {
    var test = new TestEditions();
    var parts = test.codec.encode(catalogue);
    test.store.publish(new EditionHeader(1, parts.contentHash(), CLOCK.instant()), parts, null);
    return test;
  }

  /** With a shipped edition 1 of which today's rules forbid nearly everything. */
  public static TestEditions underOlderRules() {
    var test = new TestEditions();
    var parts = OldEditions.underOlderRules();
    test.store.publish(new EditionHeader(1, parts.contentHash(), CLOCK.instant()), parts, null);
    return test;
  }

  public Editions editions() {
    return editions;
  }

  public EditionCodec codec() {
    return codec;
  }

  public OfferedContent offered() {
    return offered;
  }

  /** Starts the service with these files. */
  public void start(Catalogue files) {
    new EditionKeeper(() -> files, store, codec, new CurrentEdition(), offered, CLOCK)
        .publishFiles();
  }

  /** A catalogue's things. */
  public Entities entities(Catalogue catalogue) {
    return codec.entities(codec.encode(catalogue));
  }

  /** Does something just before the next edition is stored, as somebody faster would. */
  public void beforeNextPublication(Runnable rival) {
    store.beforeNextPublication(rival);
  }

  /** Does something just after the next edition is stored. */
  public void afterNextPublication(Runnable then) {
    store.afterNextPublication(then);
  }
}
