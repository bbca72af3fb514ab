/** What it costs to rank everybody anew when an edition is published. */
@NullMarked
package org.wayfinder.benchmark.reranking;

import org.jspecify.annotations.NullMarked;
