package org.wayfinder.recommendation.fairness;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.wayfinder.recommendation.edition.Edition;
import org.wayfinder.recommendation.student.StudentRecord;

/**
 * Something that is counted of every school, each by itself.
 *
 * @param name for the log
 * @param cards where what was counted is kept
 * @param begin a count of the school with this id, with this edition
 */
record Subject(String name, FairnessCardStore cards, BiFunction<String, Edition, Count> begin) {

  /** Counts the students of one school, page by page. */
  interface Count {

    void add(List<StudentRecord> page);

    /** Who is alike in what is counted. */
    Tally tally();

    /** What may be shown. */
    FairnessCard card(Instant countedAt);
  }
}
