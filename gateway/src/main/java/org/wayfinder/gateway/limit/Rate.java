package org.wayfinder.gateway.limit;

/**
 * A token bucket's measures.
 *
 * @param perSecond how many calls a second may go on for ever
 * @param burst how many calls may come at once after a rest
 */
record Rate(int perSecond, int burst) {}
