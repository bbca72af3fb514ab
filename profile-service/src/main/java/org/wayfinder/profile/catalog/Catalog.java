package org.wayfinder.profile.catalog;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * The newest edition this service knows. It is asked for every few seconds and when an unknown id
 * turns up; while the catalogue is away the last one goes on being used, and health says so.
 */
@Service
public final class Catalog {

  private static final Logger log = LoggerFactory.getLogger(Catalog.class);

  private final CatalogClient client;
  private final MongoCatalogStore store;
  private final AtomicLong asked = new AtomicLong();
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable CatalogView newest;
  private volatile boolean current;

  Catalog(CatalogClient client, MongoCatalogStore store) {
    this.client = client;
    this.store = store;
  }

  /**
   * The newest known edition.
   *
   * @throws ProblemException 503 when this installation has never seen one
   */
  public CatalogView view() {
    return viewWith(_ -> true);
  }

  /**
   * The newest known edition; when it hasn't what is wanted, one look is taken whether there is a
   * newer one that has.
   */
  public CatalogView viewWith(Predicate<CatalogView> wanted) {
    var view = newest;
    if (view == null || !wanted.test(view)) {
      refresh();
      view = newest;
    }
    if (view == null) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE,
          "The catalogue can't be asked and was never seen here. Nothing was stored; try again.",
          Duration.ofSeconds(5));
    }
    return view;
  }

  /** Whether the last question to the catalogue was answered. */
  boolean isCurrent() {
    return current;
  }

  /** Asks for a newer edition. Who has waited for another one's question takes that answer. */
  void refresh() {
    long before = asked.get();
    refreshing.lock();
    try {
      if (asked.get() == before) {
        ask();
        asked.incrementAndGet();
      }
    } finally {
      refreshing.unlock();
    }
  }

  private void ask() {
    var known = newest == null ? store.read().orElse(null) : newest;
    newest = known;
    try {
      client
          .newerThan(known)
          .filter(found -> known == null || found.edition() >= known.edition())
          .ifPresent(this::adopt);
      current = true;
    } catch (CatalogClient.CatalogUnavailableException e) {
      if (current || known == null) {
        log.warn("{} ({}); going on with {}", e.getMessage(), e.reason(), edition());
      }
      current = false;
    }
  }

  private void adopt(CatalogView found) {
    store.save(found);
    newest = found;
    log.info("Using edition {} of the catalogue", found.edition());
  }

  private String edition() {
    var view = newest;
    return view == null ? "no edition" : "edition " + view.edition();
  }
}
