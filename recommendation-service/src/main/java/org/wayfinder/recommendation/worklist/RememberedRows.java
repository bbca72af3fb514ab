package org.wayfinder.recommendation.worklist;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rows of the caseloads that were read last. They are only ever used where the database has the
 * same revision, so they spare reading a row anew and can't be out of date.
 */
final class RememberedRows {

  private static final int INITIAL = 16;
  private static final float LOAD = 0.75f;

  private final int most;
  private final LinkedHashMap<String, Map<String, WorklistRow>> byCounsellor =
      new LinkedHashMap<>(INITIAL, LOAD, true);
  private int remembered;

  /**
   * @param most so many rows at most, a kilobyte each; the caseload not read for longest goes first
   */
  RememberedRows(int most) {
    this.most = most;
  }

  /** A caseload's rows as they were read last, by student. */
  synchronized Map<String, WorklistRow> of(String counsellorId) {
    return byCounsellor.getOrDefault(counsellorId, Map.of());
  }

  synchronized void remember(String counsellorId, Map<String, WorklistRow> rows) {
    var before = byCounsellor.put(counsellorId, Map.copyOf(rows));
    remembered += rows.size() - (before == null ? 0 : before.size());
    var eldest = byCounsellor.entrySet().iterator();
    while (remembered > most && eldest.hasNext()) {
      remembered -= eldest.next().getValue().size();
      eldest.remove();
    }
  }

  synchronized void forgetAll() {
    byCounsellor.clear();
    remembered = 0;
  }
}
