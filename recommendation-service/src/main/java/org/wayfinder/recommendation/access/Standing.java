package org.wayfinder.recommendation.access;

/**
 * What profile-service says about a caller and a student.
 *
 * @param relation how the caller stands to the student
 * @param profiling whether the student may be ranked, and the ranking shown
 */
record Standing(Relation relation, boolean profiling) {}
