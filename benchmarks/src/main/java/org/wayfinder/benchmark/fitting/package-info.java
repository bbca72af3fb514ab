/** {@code ./wayfinder fit}: the numbers of the engine that are found by trying. */
@NullMarked
package org.wayfinder.benchmark.fitting;

import org.jspecify.annotations.NullMarked;
