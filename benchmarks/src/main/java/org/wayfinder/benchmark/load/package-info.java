/** Student states to be worked on, and how far the work has come. */
@NullMarked
package org.wayfinder.benchmark.load;

import org.jspecify.annotations.NullMarked;
