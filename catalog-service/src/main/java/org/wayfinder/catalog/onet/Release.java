package org.wayfinder.catalog.onet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A release of the O*NET database.
 *
 * @param number e.g. {@code 30.2}
 * @param date its year and month, e.g. {@code 2026-02}
 * @param occupations by code, in the order of codes
 * @param tables which it has
 * @param unmatched rows that lead nowhere
 */
record Release(
    String number,
    String date,
    Map<String, Occupation> occupations,
    Set<Table> tables,
    List<Unmatched> unmatched) {

  /**
   * Rows that can't be taken over.
   *
   * @param file the table's file
   * @param what why not
   * @param value the code or element that isn't known
   * @param rows how many rows name it
   */
  record Unmatched(String file, String what, String value, int rows) {}
}
