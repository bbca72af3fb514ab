package org.wayfinder.recommendation.worklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The in-memory twin. */
final class InMemoryWorklistStore implements WorklistStore {

  private final Map<String, WorklistRow> rows = new HashMap<>();
  int writes;

  @Override
  public Map<String, WorklistRow> find(Collection<String> studentIds) {
    var found = new HashMap<>(rows);
    found.keySet().retainAll(studentIds);
    return found;
  }

  @Override
  public List<WorklistRow> ofCounsellor(String counsellorId) {
    return rows.values().stream()
        .filter(row -> row.roster().counsellorIds().contains(counsellorId))
        .toList();
  }

  @Override
  public Set<String> put(Collection<WorklistRow> changed) {
    var refused = new HashSet<String>();
    for (var row : changed) {
      var stored = rows.get(row.studentId());
      if ((stored == null ? 0 : stored.revision()) != row.revision()) {
        refused.add(row.studentId());
        continue;
      }
      writes++;
      rows.put(
          row.studentId(),
          new WorklistRow(
              row.studentId(),
              row.revision() + 1,
              row.since(),
              row.roster(),
              row.ranked(),
              row.reviewed()));
    }
    return refused;
  }

  @Override
  public void erase(Collection<String> studentIds) {
    rows.keySet().removeAll(studentIds);
  }
}
