package org.wayfinder.recommendation.report;

import java.util.List;

/**
 * How much of a report a page takes. What is lower down goes first; what was said goes last.
 *
 * @param frameworks how many, the others by name
 * @param clusters how many of each framework
 * @param explained of how many of them it is said why
 * @param reasons how many for each of these
 * @param decisions how many of the counsellor's
 * @param note how many characters of the shared note
 */
record Room(int frameworks, int clusters, int explained, int reasons, int decisions, int note) {

  private static final int ALL = Integer.MAX_VALUE;

  /** From all there is to what fits in any case. */
  static final List<Room> STEPS =
      List.of(
          new Room(ALL, ALL, 3, 4, ALL, ALL),
          new Room(ALL, ALL, 2, 3, ALL, ALL),
          new Room(ALL, ALL, 1, 3, ALL, ALL),
          new Room(ALL, ALL, 1, 2, ALL, ALL),
          new Room(ALL, 8, 1, 2, 12, ALL),
          new Room(ALL, 6, 1, 2, 10, 2_400),
          new Room(ALL, 5, 1, 2, 8, 1_600),
          new Room(4, 4, 1, 2, 6, 1_200),
          new Room(3, 3, 1, 2, 5, 800),
          new Room(2, 3, 1, 2, 3, 500),
          new Room(1, 3, 1, 2, 3, 300),
          new Room(1, 2, 0, 0, 1, 150));
}
