/**
 * The ranking engine: a pure function from profile, edition and constants to ranks. No clock, no
 * network, no framework; the same inputs give the same bytes on every instance.
 */
@NullMarked
package org.wayfinder.recommendation.engine;

import org.jspecify.annotations.NullMarked;
