package org.wayfinder.profile.outbox;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.interest.MongoProfileVersionStore;
import org.wayfinder.profile.interest.ProfileVersion;
import org.wayfinder.profile.person.PendingMarks;
import org.wayfinder.profile.student.MongoStudentStore;
import org.wayfinder.profile.student.Student;

/** Which students' states wait to be published, what they are, and that they were. */
@Component
public final class StudentStates {

  private final MongoStudentStore students;
  private final MongoProfileVersionStore profiles;

  public StudentStates(MongoStudentStore students, MongoProfileVersionStore profiles) {
    this.students = students;
    this.profiles = profiles;
  }

  /** Students with a pending mark, from up to {@code limit} marks of each kind. */
  Collection<String> pending(int limit) {
    var pending = new LinkedHashSet<>(profiles.pending(limit));
    pending.addAll(students.pending(limit));
    return pending;
  }

  /** The newest state of a student. */
  Optional<StudentState> newest(String studentId) {
    return students
        .find(studentId)
        .map(student -> state(student, profiles.newest(studentId).orElse(null)));
  }

  /** The newest states of up to {@code limit} students in order of their ids, in three reads. */
  public List<StudentState> page(@Nullable String after, int limit) {
    var page = students.page(after, limit);
    var newest = profiles.newest(page.stream().map(Student::id).toList());
    return page.stream().map(student -> state(student, newest.get(student.id()))).toList();
  }

  /** How many students there are. */
  public long count() {
    return students.count();
  }

  private static StudentState state(Student student, @Nullable ProfileVersion profile) {
    return new StudentState(
        student.id(), student.version(), student.schoolId(), student.counsellorIds(), profile);
  }

  /** Clears the marks of what this state holds; whatever was stored since keeps its own. */
  void published(StudentState state) {
    students.published(state.studentId(), state.rosterVersion());
    var profile = state.profile();
    if (profile != null) {
      profiles.published(state.studentId(), profile.version());
    }
  }

  /** How many marks there are. */
  public PendingMarks pendingMarks() {
    return students.pendingMarks().plus(profiles.pendingMarks());
  }
}
