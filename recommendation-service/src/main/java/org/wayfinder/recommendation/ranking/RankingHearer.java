package org.wayfinder.recommendation.ranking;

import java.util.Collection;
import org.wayfinder.recommendation.student.StudentRecord;

/** Hears of every batch before it is announced; of the same one again when it is repeated. */
public interface RankingHearer {

  /**
   * These students were heard of, and these recommendations of theirs are the newest now.
   *
   * @param students none of them erased; some without a recommendation
   */
  void stored(Collection<StudentRecord> students, Collection<Recommendation> newest);
}
