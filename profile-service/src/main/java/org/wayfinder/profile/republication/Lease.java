package org.wayfinder.profile.republication;

import java.time.Instant;

/**
 * A worker's claim to a republication. It lapses by itself, so that others can go on where a worker
 * that died has stopped.
 *
 * @param worker the claimant, unique among all instances
 * @param now when it is claimed or renewed
 * @param until when it lapses unless it is renewed
 */
record Lease(String worker, Instant now, Instant until) {}
