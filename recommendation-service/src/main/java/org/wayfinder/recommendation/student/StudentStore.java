package org.wayfinder.recommendation.student;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The read model of students: one record each, changed only by writers who saw the newest. */
public interface StudentStore {

  /** The records of those students of whom something is stored. */
  Map<String, StudentRecord> find(Collection<String> studentIds);

  /**
   * The next students in order of their ids.
   *
   * @param after only ids after this one
   * @param upTo only ids up to this one; null for no end
   */
  List<StudentRecord> page(String after, @Nullable String upTo, int limit);

  /** The next students of a school in order of their ids, after this one. */
  List<StudentRecord> ofSchool(String schoolId, String after, int limit);

  /** The next school in order of their ids that has students, after this one. */
  Optional<String> schoolAfter(String schoolId);

  /**
   * Makes what {@link #ofSchool} and {@link #schoolAfter} need to be quick; needed once, and
   * harmless again.
   */
  void createIndexes();

  /** The ids of the next students in order, after this one. */
  List<String> ids(String after, int limit);

  /** How many there are of whom something is stored. */
  long count();

  /** Those of these students who are erased. */
  Set<String> erased(Collection<String> studentIds);

  /** Those of these students who may not be ranked. */
  Set<String> withdrawn(Collection<String> studentIds);

  /**
   * Stores each record if its revision is still the stored one, and counts the revision up.
   *
   * @return students whose write may not have happened, because someone else wrote in between; read
   *     them again
   */
  Set<String> put(Collection<StudentRecord> records);
}
