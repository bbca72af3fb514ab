/** What two more instances bring. */
@NullMarked
package org.wayfinder.benchmark.scaling;

import org.jspecify.annotations.NullMarked;
