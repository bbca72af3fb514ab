package org.wayfinder.recommendation.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayfinder.recommendation.student.Forgetting;

/** The rows of all worklists: one for each student, changed only by writers who saw the newest. */
interface WorklistStore extends Forgetting {

  /** The rows of those students who have one. */
  Map<String, WorklistRow> find(Collection<String> studentIds);

  /** The rows of a counsellor's students. */
  List<WorklistRow> ofCounsellor(String counsellorId);

  /**
   * Stores each row if its revision is still the stored one, and counts the revision up.
   *
   * @return students whose write may not have happened; read them again
   */
  Set<String> put(Collection<WorklistRow> rows);
}
