package org.wayfinder.profile.interest;

/**
 * The answers, 1 to 5, to an item and to its restatement; far apart, they hint at carelessness.
 *
 * @param first the answer to the item
 * @param restated the answer to the same in other words
 */
public record ConsistencyPair(int first, int restated) {}
