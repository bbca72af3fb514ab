/** What a student costs when there are ten times as many. */
@NullMarked
package org.wayfinder.benchmark.growth;

import org.jspecify.annotations.NullMarked;
