/** Tests of reviews. */
@NullMarked
package org.wayfinder.recommendation.review;

import org.jspecify.annotations.NullMarked;
