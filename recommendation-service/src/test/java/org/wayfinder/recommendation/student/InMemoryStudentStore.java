package org.wayfinder.recommendation.student;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The in-memory twin of the store. */
public final class InMemoryStudentStore implements StudentStore {

  private final Map<String, StudentRecord> records = new TreeMap<>();

  @Override
  public synchronized Map<String, StudentRecord> find(Collection<String> studentIds) {
    var found = new HashMap<>(records);
    found.keySet().retainAll(new HashSet<>(studentIds));
    return found;
  }

  @Override
  public synchronized List<StudentRecord> page(String after, @Nullable String upTo, int limit) {
    return records.entrySet().stream()
        .filter(record -> record.getKey().compareTo(after) > 0)
        .filter(record -> upTo == null || record.getKey().compareTo(upTo) <= 0)
        .limit(limit)
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public synchronized List<StudentRecord> ofSchool(String schoolId, String after, int limit) {
    return page(after, null, Integer.MAX_VALUE).stream()
        .filter(student -> schoolId.equals(student.schoolId()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<String> schoolAfter(String schoolId) {
    return records.values().stream()
        .map(StudentRecord::schoolId)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .filter(school -> school.compareTo(schoolId) > 0)
        .min(Comparator.naturalOrder());
  }

  @Override
  public void createIndexes() {
    // looks at each
  }

  @Override
  public synchronized List<String> ids(String after, int limit) {
    return page(after, null, limit).stream().map(StudentRecord::studentId).toList();
  }

  @Override
  public synchronized long count() {
    return records.size();
  }

  @Override
  public synchronized Set<String> erased(Collection<String> studentIds) {
    return find(studentIds).values().stream()
        .filter(StudentRecord::erased)
        .map(StudentRecord::studentId)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized Set<String> withdrawn(Collection<String> studentIds) {
    return find(studentIds).values().stream()
        .filter(student -> !student.profiling())
        .map(StudentRecord::studentId)
        .collect(Collectors.toSet());
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
