package org.wayfinder.recommendation.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.wayfinder.recommendation.student.StudentRecord;
import org.wayfinder.recommendation.student.StudentState;
import org.wayfinder.recommendation.student.StudentStore;

/** What is known of students, brought up to date with what is heard of them, in whatever order. */
final class ReadModel {

  private final StudentStore students;

  ReadModel(StudentStore students) {
    this.students = students;
  }

  /** Brings the read model up to date and returns it; repeats where another instance wrote. */
  Map<String, StudentRecord> hear(Collection<StudentState> states) {
    var merged = new LinkedHashMap<String, StudentRecord>();
    var open =
        states.stream().map(StudentState::studentId).collect(Collectors.toCollection(HashSet::new));
    while (!open.isEmpty()) {
      var stored = students.find(open);
      var changed = new ArrayList<StudentRecord>();
      var now = new HashMap<String, StudentRecord>();
      for (var state : states) {
        var id = state.studentId();
        if (open.contains(id)) {
          var before =
              now.containsKey(id)
                  ? now.get(id)
                  : stored.getOrDefault(id, StudentRecord.unknown(id));
          now.put(id, before.heard(state));
        }
      }
      for (var student : now.values()) {
        if (!student.equals(stored.get(student.studentId()))) {
          changed.add(student);
        }
      }
      merged.putAll(now);
      open.retainAll(students.put(changed));
    }
    return merged;
  }
}
