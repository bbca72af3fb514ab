package org.wayfinder.profile.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.consent.Profiling;
import org.wayfinder.profile.interest.MongoProfileVersionStore;
import org.wayfinder.profile.interest.ProfileVersion;
import org.wayfinder.profile.pending.PendingMarks;
import org.wayfinder.profile.student.MongoStudentStore;
import org.wayfinder.profile.student.Student;

/** Which students' states wait to be published, what they are, and that they were. */
@Component
public final class StudentStates {

  private final MongoStudentStore students;
  private final MongoProfileVersionStore profiles;
  private final Profiling profiling;

  public StudentStates(
      MongoStudentStore students, MongoProfileVersionStore profiles, Profiling profiling) {
    this.students = students;
    this.profiles = profiles;
    this.profiling = profiling;
  }

  /** Students with a pending mark, from up to {@code limit} marks of each kind. */
  Collection<String> pending(int limit) {
    var pending = new LinkedHashSet<>(profiles.marks().students(limit));
    pending.addAll(students.marks().students(limit));
    return pending;
  }

  /** The newest states of these students in their order, those who are erased included. */
  List<StudentState> newest(Collection<String> studentIds) {
    var states = new HashMap<String, StudentState>();
    var newest = profiles.newest(studentIds);
    var found = students.find(studentIds);
    // Asked last: consent may be newer than the version told with it, but never older.
    var permitted = profiling.permitted(studentIds);
    for (var student : found) {
      var id = student.id();
      states.put(id, state(student, permitted.contains(id), newest.get(id)));
    }
    var others = studentIds.stream().filter(id -> !states.containsKey(id)).toList();
    if (!others.isEmpty()) {
      students.erased(others).forEach((id, v) -> states.put(id, StudentState.erased(id, v)));
    }
    return studentIds.stream().map(states::get).filter(Objects::nonNull).toList();
  }

  /** The newest states of up to {@code limit} students in order of their ids. */
  public List<StudentState> page(@Nullable String after, int limit) {
    return newest(students.ids(after, limit));
  }

  /** How many students there are, the erased ones too. */
  public long count() {
    return students.count();
  }

  private static StudentState state(
      Student student, boolean permitted, @Nullable ProfileVersion profile) {
    return new StudentState(
        student.id(),
        false,
        student.version(),
        student.schoolId(),
        student.group(),
        student.counsellorIds(),
        permitted,
        profile);
  }

  /** Clears the marks of what these states hold; whatever was stored since keeps its own. */
  void published(Collection<StudentState> states) {
    var roster = new HashMap<String, Long>();
    var versions = new HashMap<String, Long>();
    for (var state : states) {
      roster.put(state.studentId(), state.rosterVersion());
      var profile = state.profile();
      if (profile != null) {
        versions.put(state.studentId(), profile.version());
      }
    }
    students.marks().clear(roster);
    profiles.marks().clear(versions);
  }

  /** How many marks there are. */
  public PendingMarks pendingMarks() {
    return students.marks().count().plus(profiles.marks().count());
  }
}
