package org.wayfinder.database.storage;

import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVStore;

/**
 * A version of the store that must stay readable while it is the newest committed one, or while
 * somebody still reads it: the store writes over the places of a version that nobody uses.
 */
final class HeldVersion {

  private final MVStore store;
  private final MVStore.TxCounter usage;
  // The first holder is whoever made it.
  private final AtomicInteger holders = new AtomicInteger(1);

  /** Holds the version that the store is at, in which nothing may have been changed yet. */
  HeldVersion(MVStore store) {
    this.store = store;
    this.usage = store.registerVersionUsage();
  }

  /** Holds it once more; false when it has been let go for good. */
  boolean hold() {
    return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  void letGo() {
    if (holders.decrementAndGet() == 0) {
      store.deregisterVersionUsage(usage);
    }
  }
}
