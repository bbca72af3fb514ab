package org.wayfinder.recommendation.student;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The in-memory twin of the store. */
public final class InMemoryStudentStore implements StudentStore {

  private final Map<String, StudentRecord> records = new HashMap<>();

  @Override
  public synchronized Map<String, StudentRecord> find(Collection<String> studentIds) {
    var found = new HashMap<>(records);
    found.keySet().retainAll(new HashSet<>(studentIds));
    return found;
  }

  @Override
  public synchronized Set<String> put(Collection<StudentRecord> changed) {
    var refused = new HashSet<String>();
    for (var student : changed) {
      var stored = records.get(student.studentId());
      if ((stored == null ? 0 : stored.revision()) == student.revision()) {
        records.put(
            student.studentId(),
            new StudentRecord(
                student.studentId(),
                student.revision() + 1,
                student.erased(),
                student.roster(),
                student.profile()));
      } else {
        refused.add(student.studentId());
      }
    }
    return refused;
  }
}
