package org.wayfinder.database.storage;

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
  private long committed;

  /**
   * Commits to this store, and to nothing else.
   *
   * @param sync whether a commit also waits for the disk, so that a power cut loses nothing either
   */
  public Commits(MVStore store, boolean sync) {
    this.store = store;
    this.sync = sync;
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

  /** Runs work on the store itself while everything that was changed is committed. */
  void betweenChanges(Runnable work) {
    lock.writeLock().lock();
    try {
      commit();
      work.run();
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
    publications.forEach(Runnable::run);
    publications.clear();
    committed = upTo;
  }
}
