/** Ranks every student anew when an edition is published, spread over all instances. */
@NullMarked
package org.wayfinder.recommendation.reranking;

import org.jspecify.annotations.NullMarked;
