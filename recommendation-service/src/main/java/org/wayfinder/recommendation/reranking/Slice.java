package org.wayfinder.recommendation.reranking;

import org.jspecify.annotations.Nullable;

/**
 * A part of the students in order of their ids. All slices of a re-ranking together leave no gap,
 * so that whoever comes later is in one of them, too.
 *
 * @param after ids after this one; empty for the first slice
 * @param upTo ids up to this one; null for the last slice, which has no end
 * @param students how many there were when it was planned
 */
record Slice(
    int edition, int number, String after, @Nullable String upTo, int students, boolean done) {}
