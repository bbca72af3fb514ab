/** How long it takes from a saved profile to a readable recommendation. */
@NullMarked
package org.wayfinder.benchmark.freshness;

import org.jspecify.annotations.NullMarked;
