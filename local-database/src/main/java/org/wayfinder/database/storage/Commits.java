package org.wayfinder.database.storage;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Lets a change be acknowledged only when the store has it in its file, and never commits half of
 * one: a document goes in together with its index entries. Changes that wait at the same time share
 * one commit. Readers see what is committed and nothing else, so nobody can act on something that a
 * crash takes back.
 */
public final class Commits {

  private final MVStore store;
  private final boolean sync;
  // Changes are the readers here, the commit is the writer.
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicLong made = new AtomicLong();
  private final Set<Runnable> publications = ConcurrentHashMap.newKeySet();
  private volatile HeldVersion newest;
  private long committed;

  /**
   * Commits to this store, and to nothing else.
   *
   * @param sync whether a commit also waits for the disk, so that a power cut loses nothing either
   */
  public Commits(MVStore store, boolean sync) {
    this.store = store;
    this.sync = sync;
    this.newest = new HeldVersion(store);
  }

  /** Runs work that reads what was committed last, whatever is committed meanwhile. */
  <T> T read(Supplier<T> reading) {
    var held = hold();
    try {
      return reading.get();
    } finally {
      held.letGo();
    }
  }

  private HeldVersion hold() {
    while (true) {
      var held = newest;
      if (held.hold()) {
        return held;
      }
      if (held == newest) {
        throw new IllegalStateException("The database is closed");
      }
    }
  }

  /** Lets go of what it holds of the store, which can be closed then; reads fail from now on. */
  void close() {
    newest.letGo();
  }

  /** Runs the change and returns, or throws, when the file holds what it did. */
  public <T> T afterCommit(Supplier<T> change) {
    try {
      lock.readLock().lock();
      try {
        return change.get();
      } finally {
        lock.readLock().unlock();
      }
    } finally {
      commitUpTo(made.incrementAndGet());
    }
  }

  /**
   * Runs work on the store itself while everything that was changed is committed, and then what
   * lets readers see its outcome.
   */
  void betweenChanges(Runnable work, Runnable publication) {
    lock.writeLock().lock();
    try {
      commit();
      work.run();
      publish(List.of(publication));
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Has this run at the next commit, once, however often it is asked for. */
  void publishAtCommit(Runnable publication) {
    publications.add(publication);
  }

  private void commitUpTo(long number) {
    lock.writeLock().lock();
    try {
      if (committed < number) {
        commit();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void commit() {
    var upTo = made.get();
    store.commit();
    if (sync) {
      store.sync();
    }
    publish(publications);
    publications.clear();
    committed = upTo;
  }

  /** The version before stays held until readers can only get at the new one. */
  private void publish(Collection<Runnable> what) {
    var next = new HeldVersion(store);
    what.forEach(Runnable::run);
    var before = newest;
    newest = next;
    before.letGo();
  }
}
