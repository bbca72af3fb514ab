package org.wayfinder.profile.roster.change;

/**
 * How many of a kind an import concerns.
 *
 * @param added whom only the file has
 * @param changed of whom the file says something else
 * @param unchanged of whom it says the same
 * @param left whom it has no more
 */
public record Tally(long added, long changed, long unchanged, long left) {

  public static final Tally NONE = new Tally(0, 0, 0, 0);
  static final Tally ADDED = new Tally(1, 0, 0, 0);
  static final Tally CHANGED = new Tally(0, 1, 0, 0);
  static final Tally UNCHANGED = new Tally(0, 0, 1, 0);
  static final Tally LEFT = new Tally(0, 0, 0, 1);

  /** Both together. */
  Tally plus(Tally other) {
    return new Tally(
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        left + other.left);
  }
}
