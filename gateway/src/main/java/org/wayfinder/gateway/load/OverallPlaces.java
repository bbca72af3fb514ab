package org.wayfinder.gateway.load;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The places of all services together, and the short line before them. When a crowd takes them all
 * and the processors have no time left, more requests at once are not answered sooner, only later
 * and less evenly: then there are few places, and the next ones stand in line. Somebody who comes
 * just when one is free may take it before them; to wait until the first in line has woken would
 * leave it empty.
 *
 * <p>As long as there was a place for everybody, it is something else that keeps the processors
 * busy, and to refuse somebody would not free them.
 *
 * <p>While they have time left there are as many as a crowd needs that comes at once, and no more:
 * what was let in before the crowd showed must still be worked off. More are made only when all are
 * taken although the processors have time, because then it is something else that is slow.
 *
 * <p>This tells of processors that the gateway shares with its services. Where they have their own,
 * it is their slowing down that tells, service by service.
 */
final class OverallPlaces {

  private final Seats seats;
  private final int most;
  private final int usual;
  private final int least;
  private final int line;
  private final double busy;
  private final Duration standing;
  private final AtomicBoolean ranOut = new AtomicBoolean();
  private int number;
  private boolean leisure;

  OverallPlaces(LoadProperties settings, int processors) {
    this.most = settings.overall();
    this.usual = Math.min(most, settings.usual() * processors);
    this.least = Math.min(usual, settings.crowded() * processors);
    this.line = settings.line() * processors;
    this.busy = settings.busy() / 100.0;
    this.standing = settings.standing();
    this.number = usual;
    this.seats = new Seats(usual);
  }

  /** Takes a place, after standing in line if need be; false when the line is full or too slow. */
  boolean take() {
    if (seats.tryAcquire()) {
      return true;
    }
    ranOut.set(true);
    try {
      return !full() && seats.tryAcquire(standing.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void giveBack() {
    seats.release();
  }

  /** Whether somebody who came now would find no place, and none in line. */
  boolean full() {
    return seats.availablePermits() <= 0 && seats.getQueueLength() >= line;
  }

  /**
   * Learns how busy the processors were a moment ago, and makes places fewer or more. While they
   * are busy and nobody went without, one more at a time.
   *
   * @param load share of the processors' time, 0..1; negative where it can't be told
   */
  synchronized void learn(double load) {
    var before = number;
    number = load > busy ? crowded() : atLeisure();
    leisure = !(load > busy);
    seats.become(before, number);
  }

  private int crowded() {
    var crowd = ranOut.getAndSet(false) || seats.availablePermits() <= 0;
    return crowd ? Math.max(least, number / 4) : Math.min(Math.max(usual, number), number + 1);
  }

  /** More after the second look only: the first one may have begun before the crowd came. */
  private int atLeisure() {
    ranOut.set(false);
    var taken = number - seats.availablePermits();
    if (number < usual) {
      return Math.min(usual, number + 1 + number / 4);
    }
    if (taken >= number) {
      return leisure ? Math.min(most, number * 2) : number;
    }
    return taken < usual ? usual : number;
  }

  /** How many there are at this moment. */
  synchronized int number() {
    return number;
  }

  /** How many of them nobody has; fewer than none when some were taken before there were less. */
  int free() {
    return seats.availablePermits();
  }

  /** How many stand in line. */
  int inLine() {
    return seats.getQueueLength();
  }

  /** A number of permits that can be changed. */
  private static final class Seats extends Semaphore {

    private static final long serialVersionUID = 1;

    Seats(int number) {
      super(number);
    }

    void become(int before, int after) {
      if (after < before) {
        reducePermits(before - after);
      } else {
        release(after - before);
      }
    }
  }
}
