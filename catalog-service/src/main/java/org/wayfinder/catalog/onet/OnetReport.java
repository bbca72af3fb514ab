package org.wayfinder.catalog.onet;

import java.util.List;
import org.wayfinder.catalog.edition.Difference;
import org.wayfinder.catalog.onet.Release.Unmatched;
import org.wayfinder.catalog.onet.ReleasePlan.NotTaken;

/**
 * What an import of a release comes to.
 *
 * @param release number and date of the release, and the tables that the catalogue could have used
 *     and it doesn't have
 * @param counts of everything below in full
 * @param added careers that come in, unreviewed
 * @param notTaken occupations that don't, and why
 * @param changed careers whose figures change, field by field
 * @param dropped careers that the release doesn't have any more; they stay
 * @param unmatched rows that lead nowhere; at most {@link #MOST_UNMATCHED}
 * @param inTheWay things of which the draft says something else already, as in {@code
 *     careers/29-1141.00}; nothing is taken over as long as there are any
 * @param drafted how many things the draft changes now because of it; 0 in a check
 */
record OnetReport(
    ReleaseSummary release,
    Counts counts,
    List<Added> added,
    List<NotTaken> notTaken,
    List<Difference> changed,
    List<Dropped> dropped,
    List<Unmatched> unmatched,
    List<String> inTheWay,
    int drafted) {

  static final int MOST_UNMATCHED = 500;

  /** See {@link OnetReport}. */
  record ReleaseSummary(String number, String date, List<String> missingTables) {}

  /** See {@link OnetReport}; rows count for each unmatched code or element. */
  record Counts(
      int occupations,
      int added,
      int notTaken,
      int changed,
      int unchanged,
      int dropped,
      int unmatchedRows) {}

  /** A career that comes in, with ids of its clusters. */
  record Added(String code, String title, List<String> clusters) {}

  /** A career that the release doesn't have any more. */
  record Dropped(String code, String title) {}
}
