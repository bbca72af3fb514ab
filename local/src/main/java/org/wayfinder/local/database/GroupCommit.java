package org.wayfinder.local.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Lets a change be acknowledged only when the store has it in its file, and never commits half of
 * one: a document goes in together with its index entries. Changes that wait at the same time share
 * one commit.
 */
final class GroupCommit {

  private final MVStore store;
  // Changes are the readers here, the commit is the writer.
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicLong made = new AtomicLong();
  private long committed;

  GroupCommit(MVStore store) {
    this.store = store;
  }

  /** Runs the change and returns, or throws, when the file holds what it did. */
  <T> T afterCommit(Supplier<T> change) {
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

  /** Runs work on the store itself while no change is half done. */
  void betweenChanges(Runnable work) {
    lock.writeLock().lock();
    try {
      work.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void commitUpTo(long number) {
    lock.writeLock().lock();
    try {
      if (committed < number) {
        var upTo = made.get();
        store.commit();
        committed = upTo;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
