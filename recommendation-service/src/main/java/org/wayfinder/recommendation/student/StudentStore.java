package org.wayfinder.recommendation.student;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The read model of students: one record each, changed only by writers who saw the newest. */
public interface StudentStore {

  /** The records of those students of whom something is stored. */
  Map<String, StudentRecord> find(Collection<String> studentIds);

  /**
   * Stores each record if its revision is still the stored one, and counts the revision up.
   *
   * @return students whose write may not have happened, because someone else wrote in between; read
   *     them again
   */
  Set<String> put(Collection<StudentRecord> records);
}
