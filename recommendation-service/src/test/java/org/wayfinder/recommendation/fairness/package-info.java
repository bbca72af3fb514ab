/** Tests of the fairness card. */
@NullMarked
package org.wayfinder.recommendation.fairness;

import org.jspecify.annotations.NullMarked;
