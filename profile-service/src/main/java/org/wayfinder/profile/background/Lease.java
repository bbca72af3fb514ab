package org.wayfinder.profile.background;

import java.time.Instant;

/**
 * A worker's claim to a piece of work. It lapses by itself, so that others can go on where a worker
 * that died has stopped.
 *
 * @param worker the claimant, unique among all instances
 * @param now when it is claimed or renewed
 * @param until when it lapses unless it is renewed
 */
public record Lease(String worker, Instant now, Instant until) {}
