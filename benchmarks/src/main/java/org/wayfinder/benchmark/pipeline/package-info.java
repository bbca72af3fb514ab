/** How fast recommendations are caught up with, against three other ways to do it. */
@NullMarked
package org.wayfinder.benchmark.pipeline;

import org.jspecify.annotations.NullMarked;
