/** How fast the matching engine is, against the same formula written down as it is read. */
@NullMarked
package org.wayfinder.benchmark.engine;

import org.jspecify.annotations.NullMarked;
