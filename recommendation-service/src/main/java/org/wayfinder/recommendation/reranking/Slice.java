package org.wayfinder.recommendation.reranking;

/**
 * A part of the students in order of their ids. The slices of a re-ranking leave no gap from the
 * first student there was to the last.
 *
 * @param after ids after this one; empty for the first slice
 * @param upTo ids up to this one
 * @param students how many there were when it was planned
 */
record Slice(int edition, int number, String after, String upTo, int students, boolean done) {}
