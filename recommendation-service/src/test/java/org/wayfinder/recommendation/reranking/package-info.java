@NullMarked
package org.wayfinder.recommendation.reranking;

import org.jspecify.annotations.NullMarked;
